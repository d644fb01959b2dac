package org.brinksim.reports.chart;

/** A chart as data: a heading, axes with units, and the numbers to be drawn. */
public sealed interface Chart
    permits StackedBands, Curves, Distribution, EventTimes, Fan, RunningMeans, ShareBars, Traces {

  /** What the chart is called and what it shows. */
  Heading heading();

  /** Every number that is drawn, as a table: the CSV file beside the picture. */
  NumberTable numbers();
}
