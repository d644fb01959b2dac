package org.brinksim.reports.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.Traces;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The charts of single runs: lines up to a day, before the bands of many runs. */
final class TracePlots {
  private final ChartStyle style;
  private final Axes axes;
  private final PlotFrame frame;

  TracePlots(ChartStyle style) {
    this.style = style;
    this.axes = new Axes(style);
    this.frame = new PlotFrame(style);
  }

  /** The lines, the bands behind them, and the day. */
  Picture traces(Traces chart) {
    XYPlot plot = axes.plot();
    axes.time(plot, chart.time(), null);
    plot.setRangeAxis(axes.numbers(chart.values(), 6));
    List<LegendItem> legend = new ArrayList<>();
    bands(plot, chart, legend);
    lines(plot, chart, legend);
    if (!Double.isNaN(chart.today())) {
      ValueMarker today = new ValueMarker(chart.today(), style.faint(), PlotFrame.stroke(1.4f));
      plot.addDomainMarker(today, Layer.FOREGROUND);
    }
    return frame.around(plot, chart.heading(), 16, style.narrow(), 360, legend, RectangleEdge.TOP);
  }

  /**
   * Two bands in tints of the first line's colour: from 5 to 95 %, and over it from 25 to 75 % of
   * the runs. Without many runs there are none.
   */
  private void bands(XYPlot plot, Traces chart, List<LegendItem> legend) {
    if (chart.bands().isEmpty()) {
      return;
    }
    Color colour = style.colour(chart.lines().get(0).tone());
    Color outer = ChartStyle.tint(colour, 0.2);
    Color inner = ChartStyle.tint(colour, 0.42);
    YIntervalSeries most = new YIntervalSeries("most");
    YIntervalSeries half = new YIntervalSeries("half");
    for (Fan.Point p : chart.bands()) {
      most.add(p.day(), p.p50(), p.p05(), p.p95());
      half.add(p.day(), p.p50(), p.p25(), p.p75());
    }
    YIntervalSeriesCollection series = new YIntervalSeriesCollection();
    series.addSeries(most);
    series.addSeries(half);
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(1);
    renderer.setSeriesFillPaint(0, outer);
    renderer.setSeriesFillPaint(1, inner);
    renderer.setSeriesLinesVisible(0, false);
    renderer.setSeriesLinesVisible(1, false);
    plot.setDataset(0, series);
    plot.setRenderer(0, renderer);
    legend.add(PlotFrame.square("half of the runs", inner));
    legend.add(PlotFrame.square("nine in ten", outer));
  }

  /**
   * One line for each run, above the bands: plain, dashed for the one that is held beside it, or
   * heavy in ink.
   */
  private void lines(XYPlot plot, Traces chart, List<LegendItem> legend) {
    XYSeriesCollection series = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < chart.lines().size(); i++) {
      Traces.Line line = chart.lines().get(i);
      XYSeries points = new XYSeries(Integer.toString(i), false, true);
      line.points().forEach(p -> points.add(p.day(), p.value()));
      series.addSeries(points);
      Color colour = line.look() == Traces.Look.HEAVY ? style.ink() : style.colour(line.tone());
      BasicStroke stroke =
          switch (line.look()) {
            case PLAIN -> PlotFrame.stroke(2.4f);
            case DASHED -> PlotFrame.dashes(2f);
            case HEAVY -> PlotFrame.stroke(4);
          };
      renderer.setSeriesPaint(i, colour);
      renderer.setSeriesStroke(i, stroke);
      legend.add(PlotFrame.line(line.name(), colour, stroke));
    }
    plot.setDataset(1, series);
    plot.setRenderer(1, renderer);
  }
}
