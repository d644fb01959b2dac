/**
 * The classroom window: one run watched day by day, and many runs beside it, on the same scenario
 * files and the same model as the command.
 *
 * <p>The model runs on worker threads, which hand immutable frames over; the event thread shows
 * them. {@link org.brinksim.gui.Classroom} opens the window or paints it without one.
 */
package org.brinksim.gui;
