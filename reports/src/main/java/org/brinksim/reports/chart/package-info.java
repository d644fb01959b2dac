/**
 * Charts as data: what is drawn, not how.
 *
 * <p>Each kind of chart is one immutable record with its heading, axes and numbers, all in the
 * units of the run directory. The records know nothing of colours, fonts or files, so a test reads
 * their numbers, and the table that is written beside each picture is made from the same record.
 */
package org.brinksim.reports.chart;
