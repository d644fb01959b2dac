/**
 * Tests of charts and reports, and the run directory that they are made from.
 *
 * <p>{@link org.brinksim.reports.SyntheticRun} writes a directory whose numbers follow from simple
 * rules, so that what a chart must show can be worked out by hand.
 */
package org.brinksim.reports;
