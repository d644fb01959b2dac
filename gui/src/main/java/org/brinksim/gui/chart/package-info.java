/**
 * What the window draws of numbers: the charts of the run shown, the bands of many runs, and the
 * dots of which each is a run. The drawing itself is that of the reports.
 */
package org.brinksim.gui.chart;
