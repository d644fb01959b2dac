package org.brinksim.reports.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.brinksim.reports.chart.DensityOverlay;
import org.brinksim.reports.chart.DensityOverlay.Point;
import org.jfree.chart.LegendItem;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Densities of several sets of runs over each other, with a lane of dots for each below them. */
final class OverlayPlots {
  private static final int TICKS = 8;
  private static final int BESIDE_PLOT = 70;
  private static final int CURVES = 230;
  private static final int LANE = 34;
  private static final int AROUND = 150;

  private final ChartStyle style;
  private final Axes axes;
  private final PlotFrame frame;

  OverlayPlots(ChartStyle style) {
    this.style = style;
    this.axes = new Axes(style);
    this.frame = new PlotFrame(style);
  }

  Picture overlay(DensityOverlay chart) {
    XYPlot plot = axes.plot();
    plot.setDomainAxis(axes.across(style.wide() - BESIDE_PLOT, chart.values(), TICKS));
    NumberAxis up = new NumberAxis();
    up.setRange(0, 1);
    up.setVisible(false);
    plot.setRangeAxis(up);
    plot.setRangeGridlinesVisible(false);
    List<Color> colours = chart.series().stream().map(s -> style.colour(s.tone())).toList();
    plot.addAnnotation(new Curves(chart, colours));
    List<LegendItem> legend =
        chart.series().stream().map(s -> new LegendItem(s.name(), style.colour(s.tone()))).toList();
    int height = AROUND + CURVES + LANE * chart.series().size();
    return frame.around(plot, chart.heading(), 18, style.wide(), height, legend, RectangleEdge.TOP);
  }

  /** Curves above, lanes of dots below. */
  private static final class Curves extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double DOT = 7;
    private static final int SHADE = 46;

    private final transient DensityOverlay chart;
    private final transient List<Color> colours;

    Curves(DensityOverlay chart, List<Color> colours) {
      this.chart = chart;
      this.colours = colours;
    }

    @Override
    public void draw(
        Graphics2D g2,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis across,
        ValueAxis up,
        int renderer,
        PlotRenderingInfo info) {
      double floor = area.getMaxY() - LANE * chart.series().size();
      for (int i = 0; i < chart.series().size(); i++) {
        DensityOverlay.Series series = chart.series().get(i);
        curve(g2, series.curve(), area, across, floor, colours.get(i));
        dots(g2, series.dots(), area, across, floor + LANE * (i + 0.5), colours.get(i));
      }
    }

    private void curve(
        Graphics2D g2,
        List<Point> points,
        Rectangle2D area,
        ValueAxis across,
        double floor,
        Color colour) {
      if (points.isEmpty()) {
        return;
      }
      Path2D path = new Path2D.Double();
      path.moveTo(x(points.get(0).value(), area, across), floor);
      double room = 0.96 * (floor - area.getMinY());
      for (Point point : points) {
        path.lineTo(
            x(point.value(), area, across), floor - room * point.density() / chart.highest());
      }
      path.lineTo(x(points.get(points.size() - 1).value(), area, across), floor);
      g2.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), SHADE));
      g2.fill(path);
      g2.setPaint(colour);
      g2.setStroke(new BasicStroke(2));
      g2.draw(path);
    }

    private static void dots(
        Graphics2D g2,
        List<Double> dots,
        Rectangle2D area,
        ValueAxis across,
        double y,
        Color colour) {
      g2.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 3 * SHADE));
      for (double dot : dots) {
        double x = x(dot, area, across);
        if (area.getMinX() <= x && x <= area.getMaxX()) {
          g2.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
        }
      }
    }

    private static double x(double value, Rectangle2D area, ValueAxis across) {
      return across.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
