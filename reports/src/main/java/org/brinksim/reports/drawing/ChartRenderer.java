package org.brinksim.reports.drawing;

import org.brinksim.reports.chart.ArgumentMap;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Curves;
import org.brinksim.reports.chart.DensityOverlay;
import org.brinksim.reports.chart.DifferenceIntervals;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.EffectBars;
import org.brinksim.reports.chart.EventTimes;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.HeatMap;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.RankedBars;
import org.brinksim.reports.chart.RunningMeans;
import org.brinksim.reports.chart.ScatterPanels;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.StackedBands;
import org.brinksim.reports.chart.Traces;

/** Makes pictures of charts: one method of the plots' classes for each kind. */
public final class ChartRenderer {
  private final TimePlots time;
  private final RowPlots rows;
  private final NumberPlots numbers;
  private final DotPlots dots;
  private final OverlayPlots overlays;
  private final TracePlots traces;
  private final GridPlots grids;
  private final MapPlots maps;
  private final Plots plots = new Plots();

  /** A renderer in a style. */
  public ChartRenderer(ChartStyle style) {
    this.time = new TimePlots(style);
    this.rows = new RowPlots(style);
    this.numbers = new NumberPlots(style);
    this.dots = new DotPlots(style);
    this.overlays = new OverlayPlots(style);
    this.traces = new TracePlots(style);
    this.grids = new GridPlots(style);
    this.maps = new MapPlots(style);
  }

  /** The picture of a chart. */
  public Picture picture(Chart chart) {
    return chart.accept(plots);
  }

  private final class Plots implements Chart.Visitor<Picture> {
    @Override
    public Picture argumentMap(ArgumentMap chart) {
      return maps.map(chart);
    }

    @Override
    public Picture stackedBands(StackedBands chart) {
      return time.bands(chart);
    }

    @Override
    public Picture curves(Curves chart) {
      return time.curves(chart);
    }

    @Override
    public Picture densityOverlay(DensityOverlay chart) {
      return overlays.overlay(chart);
    }

    @Override
    public Picture differenceIntervals(DifferenceIntervals chart) {
      return rows.differences(chart);
    }

    @Override
    public Picture distribution(Distribution chart) {
      return numbers.distribution(chart);
    }

    @Override
    public Picture effectBars(EffectBars chart) {
      return rows.effects(chart);
    }

    @Override
    public Picture heatMap(HeatMap chart) {
      return grids.heatMap(chart);
    }

    @Override
    public Picture scatterPanels(ScatterPanels chart) {
      return grids.scatter(chart);
    }

    @Override
    public Picture eventTimes(EventTimes chart) {
      return rows.eventTimes(chart);
    }

    @Override
    public Picture fan(Fan chart) {
      return time.fan(chart);
    }

    @Override
    public Picture quantileDotplot(QuantileDotplot chart) {
      return dots.dotplot(chart);
    }

    @Override
    public Picture rankedBars(RankedBars chart) {
      return rows.ranked(chart);
    }

    @Override
    public Picture runningMeans(RunningMeans chart) {
      return numbers.runningMeans(chart);
    }

    @Override
    public Picture shareBars(ShareBars chart) {
      return rows.bars(chart);
    }

    @Override
    public Picture traces(Traces chart) {
      return traces.traces(chart);
    }
  }
}
