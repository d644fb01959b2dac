/**
 * A run in words: names for people, events as sentences with their reasons, and what is known of a
 * single element, cell or state.
 */
package org.brinksim.gui.words;
