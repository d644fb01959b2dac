/**
 * Whether exported charts differ, as far as the drawn numbers tell.
 *
 * <p>{@link org.brinksim.reports.compared.ChartSetComparison} compares charts with those of a
 * baseline, chart by chart: what differs of their origin, then each drawn number. Shares of runs
 * are tested, since a share with its number of runs is all that the test needs. Of quantiles and
 * means the difference is told without an interval: a chart does not tell how much runs vary.
 */
package org.brinksim.reports.compared;
