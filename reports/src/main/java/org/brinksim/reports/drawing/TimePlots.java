package org.brinksim.reports.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.reports.chart.Curves;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.StackedBands;
import org.brinksim.wording.Numerals;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.XYTextAnnotation;
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

/** The charts whose horizontal axis is time. */
final class TimePlots {
  /** The least share that a band must have for its name to fit into it. */
  private static final double ROOM_FOR_WORDS = 0.05;

  /** About the width of the stacked bands, in pixels. */
  private static final double BANDS_WIDTH = 640;

  private final ChartStyle style;
  private final Axes axes;
  private final PlotFrame frame;

  TimePlots(ChartStyle style) {
    this.style = style;
    this.axes = new Axes(style);
    this.frame = new PlotFrame(style);
  }

  /**
   * Stacked shares. Each band is drawn from zero to its upper edge, the highest first, so that no
   * light seam shows between neighbours.
   */
  Picture bands(StackedBands chart) {
    Layers layers = new Layers(1, 1.2f);
    double[] top = new double[chart.days().size()];
    List<YIntervalSeries> edges = new ArrayList<>();
    for (StackedBands.Band band : chart.bands()) {
      YIntervalSeries edge = new YIntervalSeries(edges.size());
      for (int i = 0; i < top.length; i++) {
        top[i] += band.shares().get(i);
        edge.add(chart.days().get(i), top[i], 0, top[i]);
      }
      edges.add(edge);
    }
    List<LegendItem> legend = new ArrayList<>();
    for (int i = edges.size() - 1; i >= 0; i--) {
      Color fill = style.colour(chart.bands().get(i).tone());
      layers.add(edges.get(i), fill, Color.WHITE);
      legend.add(PlotFrame.square(chart.bands().get(i).name(), fill));
    }
    XYPlot plot = axes.plot();
    axes.time(plot, chart.time(), Axes.days(chart.time()));
    plot.setRangeAxis(axes.numbers(chart.shares(), 10));
    layers.putOn(plot, 0);
    labels(plot, chart);
    return frame.around(plot, chart.heading(), 20, style.wide(), 560, legend, RectangleEdge.RIGHT);
  }

  /** Writes the name of each band where there is most room for it, if there is enough. */
  private void labels(XYPlot plot, StackedBands chart) {
    Font font = style.strong(13);
    double[] lower = new double[chart.days().size()];
    for (StackedBands.Band band : chart.bands()) {
      double[] upper = lower.clone();
      Arrays.setAll(upper, i -> upper[i] + band.shares().get(i));
      double days = TextWidths.width(band.name(), font) / BANDS_WIDTH * upper.length;
      Room room = Room.widest(lower, upper, (int) Math.ceil(days / 2));
      if (room.height() >= ROOM_FOR_WORDS) {
        XYTextAnnotation name =
            new XYTextAnnotation(band.name(), chart.days().get(room.at()), room.middle());
        name.setFont(Letters.font(font, band.name()));
        name.setPaint(style.inkOn(style.colour(band.tone())));
        plot.addAnnotation(name);
      }
      lower = upper;
    }
  }

  /** The room for words between two edges: where it is, how high, and its middle. */
  private record Room(int at, double height, double middle) {

    /** The highest room of some points to both sides. */
    static Room widest(double[] lower, double[] upper, int half) {
      Room widest = new Room(0, 0, 0);
      for (int i = half; i < lower.length - half; i++) {
        double floor = 0;
        double ceiling = 1;
        for (int k = i - half; k <= i + half; k++) {
          floor = Math.max(floor, lower[k]);
          ceiling = Math.min(ceiling, upper[k]);
        }
        if (ceiling - floor > widest.height()) {
          widest = new Room(i, ceiling - floor, (ceiling + floor) / 2);
        }
      }
      return widest;
    }
  }

  /** Rising steps with their intervals as light bands. */
  Picture curves(Curves chart) {
    Layers intervals = new Layers(0.16f, 0);
    Lines lines = new Lines();
    List<LegendItem> legend = new ArrayList<>();
    for (Curves.Curve curve : chart.curves()) {
      Color colour = style.colour(curve.tone());
      YIntervalSeries band = new YIntervalSeries(legend.size());
      XYSeries line = new XYSeries(legend.size(), false, true);
      Curves.Step before = curve.steps().get(0);
      for (Curves.Step step : curve.steps()) {
        band.add(step.day(), before.share(), before.low(), before.high());
        band.add(step.day(), step.share(), step.low(), step.high());
        line.add(step.day(), before.share());
        line.add(step.day(), step.share());
        before = step;
      }
      intervals.add(band, colour, colour);
      lines.add(line, colour, PlotFrame.stroke(2.4f));
      String last = Numerals.percent(before.share());
      legend.add(PlotFrame.line(curve.name() + "  " + last, colour, PlotFrame.stroke(3)));
    }
    XYPlot plot = axes.plot();
    axes.time(plot, chart.time(), Axes.days(chart.time()));
    plot.setRangeAxis(axes.numbers(chart.shares(), 10));
    intervals.putOn(plot, 0);
    lines.putOn(plot, 1);
    return frame.around(plot, chart.heading(), 20, style.wide(), 540, legend, RectangleEdge.RIGHT);
  }

  /** Bands that hold half and nine tenths of the runs, the median and the mean. */
  Picture fan(Fan chart) {
    Color colour = style.colour(chart.tone());
    YIntervalSeries most = new YIntervalSeries("5 to 95 %");
    YIntervalSeries half = new YIntervalSeries("25 to 75 %");
    XYSeries median = new XYSeries("median", false, true);
    XYSeries mean = new XYSeries("mean", false, true);
    for (Fan.Point p : chart.points()) {
      most.add(p.day(), p.p50(), p.p05(), p.p95());
      half.add(p.day(), p.p50(), p.p25(), p.p75());
      median.add(p.day(), p.p50());
      mean.add(p.day(), p.mean());
    }
    Color outer = ChartStyle.tint(colour, 0.2);
    Color inner = ChartStyle.tint(colour, 0.45);
    Layers layers = new Layers(1, 0);
    layers.add(most, outer, outer);
    layers.add(half, inner, inner);
    Lines lines = new Lines();
    lines.add(median, colour, PlotFrame.stroke(2.4f));
    lines.add(mean, style.ink(), PlotFrame.dashes(1.6f));
    XYPlot plot = axes.plot();
    axes.time(plot, chart.time(), Axes.days(chart.time()));
    plot.setRangeAxis(axes.numbers(chart.values(), 6));
    if (chart.values().from() < 0) {
      plot.addRangeMarker(new ValueMarker(0, style.ink(), PlotFrame.stroke(1)), Layer.FOREGROUND);
    }
    layers.putOn(plot, 0);
    lines.putOn(plot, 1);
    List<LegendItem> legend =
        List.of(
            PlotFrame.line("median", colour, PlotFrame.stroke(3)),
            PlotFrame.line("mean", style.ink(), PlotFrame.dashes(1.6f)),
            PlotFrame.square("half of the runs", inner),
            PlotFrame.square("nine in ten", outer));
    return frame.around(plot, chart.heading(), 16, style.narrow(), 400, legend, RectangleEdge.TOP);
  }

  /** Filled areas between a lower and an upper edge, the first at the back. */
  private static final class Layers {
    private final YIntervalSeriesCollection series = new YIntervalSeriesCollection();
    private final DeviationRenderer renderer = new DeviationRenderer(true, false);
    private final float edge;

    Layers(float opacity, float edge) {
      renderer.setAlpha(opacity);
      this.edge = edge;
    }

    void add(YIntervalSeries layer, Paint fill, Paint edgePaint) {
      int at = series.getSeriesCount();
      series.addSeries(layer);
      renderer.setSeriesFillPaint(at, fill);
      renderer.setSeriesPaint(at, edgePaint);
      renderer.setSeriesStroke(at, PlotFrame.stroke(edge));
      renderer.setSeriesLinesVisible(at, edge > 0);
    }

    void putOn(XYPlot plot, int at) {
      plot.setDataset(at, series);
      plot.setRenderer(at, renderer);
    }
  }

  /** Lines, each drawn as one path. */
  private static final class Lines {
    private final XYSeriesCollection series = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);

    Lines() {
      renderer.setDrawSeriesLineAsPath(true);
    }

    void add(XYSeries line, Paint paint, Stroke stroke) {
      int at = series.getSeriesCount();
      series.addSeries(line);
      renderer.setSeriesPaint(at, paint);
      renderer.setSeriesStroke(at, stroke);
    }

    void putOn(XYPlot plot, int at) {
      plot.setDataset(at, series);
      plot.setRenderer(at, renderer);
    }
  }
}
