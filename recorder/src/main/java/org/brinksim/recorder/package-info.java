/**
 * A run as immutable frames, one for each step: what the theatre, the ladder and the actors were
 * like.
 *
 * <p>Frames hold no reference to the model and know no window, so that anything can show them.
 */
package org.brinksim.recorder;
