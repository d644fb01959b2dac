package org.brinksim.reports.drawing;

import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Curves;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.EventTimes;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.RunningMeans;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.StackedBands;
import org.brinksim.reports.chart.Traces;

/** Makes pictures of charts: one method of the plots' classes for each kind. */
public final class ChartRenderer {
  private final TimePlots time;
  private final RowPlots rows;
  private final NumberPlots numbers;
  private final TracePlots traces;

  /** A renderer in a style. */
  public ChartRenderer(ChartStyle style) {
    this.time = new TimePlots(style);
    this.rows = new RowPlots(style);
    this.numbers = new NumberPlots(style);
    this.traces = new TracePlots(style);
  }

  /** The picture of a chart. */
  public Picture picture(Chart chart) {
    if (chart instanceof StackedBands bands) {
      return time.bands(bands);
    }
    if (chart instanceof Curves curves) {
      return time.curves(curves);
    }
    if (chart instanceof Fan fan) {
      return time.fan(fan);
    }
    if (chart instanceof ShareBars bars) {
      return rows.bars(bars);
    }
    if (chart instanceof EventTimes events) {
      return rows.eventTimes(events);
    }
    if (chart instanceof Distribution distribution) {
      return numbers.distribution(distribution);
    }
    if (chart instanceof Traces runs) {
      return traces.traces(runs);
    }
    return numbers.runningMeans((RunningMeans) chart);
  }
}
