/**
 * What goes on in a lesson, without any window: what is set, the histories that are recorded of it,
 * the player that shows one or two of them in step, and the many runs behind them.
 *
 * <p>All of it is used from one thread, the window's event thread; work is handed to others and
 * comes back through an executor.
 */
package org.brinksim.gui.lesson;
