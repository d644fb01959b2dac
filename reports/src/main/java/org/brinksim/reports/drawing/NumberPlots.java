package org.brinksim.reports.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Distribution;
import org.brinksim.reports.chart.Distribution.Bin;
import org.brinksim.reports.chart.Distribution.Mark;
import org.brinksim.reports.chart.RunningMeans;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Drawable;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The charts of a number over runs: its distribution, and how its mean settles. */
final class NumberPlots {
  private static final int PANELS_A_ROW = 3;
  private static final Color NOTHING = new Color(0, 0, 0, 0);

  /** The height of a panel, and the longest label beside it. */
  private static final int PANEL = 230;

  private static final int PANEL_LABEL = 120;

  /** About as many pixels as the axis and the margins take of a chart's width. */
  private static final int BESIDE_PLOT = 120;

  /** The width of the bar of a single number, as a share of the axis. */
  private static final double POINT = 0.012;

  /** Pixels between a label and its line, and as many beyond it. */
  private static final int LABEL_ROOM = 12;

  private final ChartStyle style;
  private final Axes axes;
  private final PlotFrame frame;

  NumberPlots(ChartStyle style) {
    this.style = style;
    this.axes = new Axes(style);
    this.frame = new PlotFrame(style);
  }

  /** Bars, a smooth curve over them, and marked quantiles with their words in rows of their own. */
  Picture distribution(Distribution chart) {
    Color colour = style.colour(chart.tone());
    XYPlot plot = axes.plot();
    plot.setDomainAxis(axes.across(style.narrow() - BESIDE_PLOT, chart.values(), 6));
    plot.setRangeAxis(axes.numbers(chart.shares(), 6));
    plot.setDomainGridlinesVisible(false);
    plot.setDataset(0, bars(chart));
    plot.setRenderer(0, barRenderer(ChartStyle.tint(colour, 0.45)));
    plot.setDataset(2, points(chart));
    plot.setRenderer(2, barRenderer(ChartStyle.tint(colour, 0.8)));
    XYSeries curve = new XYSeries("curve", false, true);
    chart.curve().forEach(p -> curve.add(p.value(), p.share()));
    XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
    line.setDrawSeriesLineAsPath(true);
    line.setSeriesPaint(0, colour);
    line.setSeriesStroke(0, PlotFrame.stroke(2));
    plot.setDataset(1, new XYSeriesCollection(curve));
    plot.setRenderer(1, line);
    chart.marks().forEach(mark -> plot.addDomainMarker(line(mark), Layer.FOREGROUND));
    for (int i = 0; i < chart.marks().size(); i++) {
      plot.addDomainMarker(words(chart, i), Layer.FOREGROUND);
    }
    return frame.around(plot, chart.heading(), 16, style.narrow(), 400);
  }

  /** Small panels in rows of three: an estimate and its interval after so many runs. */
  Picture runningMeans(RunningMeans chart) {
    List<JFreeChart> panels = new ArrayList<>();
    chart.panels().forEach(panel -> panels.add(panel(panel)));
    int rows = (panels.size() + PANELS_A_ROW - 1) / PANELS_A_ROW;
    int usual = 66 + PANEL * rows + (chart.heading().note().isEmpty() ? 0 : 40);
    Picture words = frame.around(empty(), chart.heading(), 20, style.wide(), usual);
    int top = 66 + frame.moreAbove(chart.heading(), 20, style.wide());
    double width = (style.wide() - 16.0) / PANELS_A_ROW;
    Drawable grid =
        (g2, area) -> {
          words.content().draw(g2, area);
          for (int i = 0; i < panels.size(); i++) {
            double x = area.getX() + 8 + i % PANELS_A_ROW * width;
            double y = area.getY() + top + i / PANELS_A_ROW * (double) PANEL;
            panels.get(i).draw(g2, new Rectangle2D.Double(x, y, width, PANEL));
          }
        };
    return new Picture(grid, style.wide(), words.height());
  }

  private JFreeChart panel(RunningMeans.Panel panel) {
    YIntervalSeries mean = new YIntervalSeries(panel.name());
    panel.points().forEach(p -> mean.add(p.runs(), p.mean(), p.low(), p.high()));
    YIntervalSeriesCollection series = new YIntervalSeriesCollection();
    series.addSeries(mean);
    Color colour = style.series().get(1);
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(0.2f);
    renderer.setSeriesFillPaint(0, colour);
    renderer.setSeriesPaint(0, colour);
    renderer.setSeriesStroke(0, PlotFrame.stroke(2));
    XYPlot plot = axes.plot();
    int last = panel.points().get(panel.points().size() - 1).runs();
    plot.setDomainAxis(axes.wholeNumbers(new Axis("Runs", "", 0, last), 4));
    plot.setRangeAxis(axes.across(PANEL_LABEL, panel.values(), 5));
    plot.setDataset(series);
    plot.setRenderer(renderer);
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.addSubtitle(words(panel.name(), style.strong(13), style.ink()));
    chart.addSubtitle(words(panel.estimate(), style.text(13), style.faint()));
    chart.setBackgroundPaint(null);
    chart.setPadding(new RectangleInsets(4, 4, 4, 4));
    return chart;
  }

  /** Words above a panel, as many as fit into a line. */
  private TextTitle words(String text, Font font, Color colour) {
    double room = (style.wide() - 16.0) / PANELS_A_ROW - 24;
    return PlotFrame.line(TextWidths.fitted(text, font, room), font, colour, 0, 0);
  }

  /** A plot without anything, to hang words on. */
  private XYPlot empty() {
    XYPlot plot = axes.plot();
    plot.setDomainAxis(null);
    plot.setRangeAxis(null);
    return plot;
  }

  private static XYIntervalSeriesCollection bars(Distribution chart) {
    return bars(chart.bins().stream().filter(b -> !b.isPoint()).toList(), 0);
  }

  /** The runs with exactly one number, as bars that are wide enough to be seen. */
  private static XYIntervalSeriesCollection points(Distribution chart) {
    double half = POINT * (chart.values().to() - chart.values().from()) / 2;
    return bars(chart.bins().stream().filter(Bin::isPoint).toList(), half);
  }

  private static XYIntervalSeriesCollection bars(List<Bin> bins, double more) {
    XYIntervalSeries bars = new XYIntervalSeries("bars");
    for (Bin b : bins) {
      double middle = (b.from() + b.to()) / 2;
      bars.add(middle, b.from() - more, b.to() + more, b.share(), b.share(), b.share());
    }
    XYIntervalSeriesCollection collection = new XYIntervalSeriesCollection();
    collection.addSeries(bars);
    return collection;
  }

  private static XYBarRenderer barRenderer(Color fill) {
    XYBarRenderer renderer = new XYBarRenderer(0.06);
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, fill);
    return renderer;
  }

  private ValueMarker line(Mark mark) {
    return new ValueMarker(mark.value(), style.ink(), PlotFrame.dashes(1.4f));
  }

  /**
   * The words of a mark's line, in a row of their own beside it. They come after all lines, on
   * white, so that none strikes them through.
   */
  private ValueMarker words(Distribution chart, int row) {
    Mark mark = chart.marks().get(row);
    ValueMarker marker = new ValueMarker(mark.value(), NOTHING, PlotFrame.stroke(1));
    boolean atLeft = atLeft(chart, mark);
    String label = shown(mark);
    marker.setLabel(label);
    marker.setLabelFont(Letters.font(style.strong(13), label));
    marker.setLabelPaint(style.ink());
    marker.setLabelBackgroundColor(Color.WHITE);
    marker.setLabelAnchor(atLeft ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(atLeft ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    marker.setLabelOffset(new RectangleInsets(4 + 20.0 * row, 6, 4, 6));
    return marker;
  }

  /** As much of a mark's words as fits beside a line in the middle. */
  private String shown(Mark mark) {
    double room = (style.narrow() - BESIDE_PLOT) / 2.0 - LABEL_ROOM;
    return TextWidths.fitted(mark.label(), style.strong(13), room);
  }

  /**
   * Whether words stand left of their line: where they only there fit, or only there cross none.
   */
  private boolean atLeft(Distribution chart, Mark mark) {
    Axis axis = chart.values();
    double unit = (axis.to() - axis.from()) / (style.narrow() - BESIDE_PLOT);
    double length = (TextWidths.width(shown(mark), style.strong(13)) + LABEL_ROOM) * unit;
    boolean fitsLeft = mark.value() - length >= axis.from();
    boolean fitsRight = mark.value() + length <= axis.to();
    if (!fitsLeft || !fitsRight) {
      return fitsLeft;
    }
    boolean crossesRight = isLine(chart, mark.value(), mark.value() + length);
    return crossesRight && !isLine(chart, mark.value() - length, mark.value());
  }

  /** Whether another mark's line lies between two values. */
  private static boolean isLine(Distribution chart, double from, double to) {
    return chart.marks().stream().anyMatch(m -> m.value() > from && m.value() < to);
  }
}
