/**
 * Fonts and colours of the window: those of the charts, larger where a whole class reads them.
 *
 * <p>Colours are told apart by people with any of the common colour deficiencies; what a colour
 * says, a shape or a word says too.
 */
package org.brinksim.gui.theme;
