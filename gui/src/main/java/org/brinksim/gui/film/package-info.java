/**
 * A run as a film: immutable frames, one for each step, taken by a camera while MASON's {@code
 * GUIState} steps the model on a thread of its own.
 *
 * <p>Views show frames and never the live model; so going back, screenshots and comparisons need no
 * more than another frame. A film keeps the events and metrics of its whole run, and the frames of
 * some thousands of steps; beyond those the run is shot again, which gives the same frames.
 */
package org.brinksim.gui.film;
