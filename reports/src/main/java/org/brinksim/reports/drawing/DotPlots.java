package org.brinksim.reports.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.brinksim.reports.chart.QuantileDotplot;
import org.brinksim.reports.chart.QuantileDotplot.Dot;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Quantile dotplots: dots of one size in stacks above an axis. */
final class DotPlots {
  private static final int TICKS = 6;

  /** About as many pixels as the margins take of a chart's width. */
  private static final int BESIDE_PLOT = 70;

  /** The height of words and axis, and the least and the most of the plot. */
  private static final int AROUND = 132;

  private static final int LOWEST = 60;
  private static final int HIGHEST = 300;

  private final ChartStyle style;
  private final Axes axes;
  private final PlotFrame frame;

  DotPlots(ChartStyle style) {
    this.style = style;
    this.axes = new Axes(style);
    this.frame = new PlotFrame(style);
  }

  /** The dots above their axis; the picture is as high as the highest stack asks for. */
  Picture dotplot(QuantileDotplot chart) {
    XYPlot plot = axes.plot();
    plot.setDomainAxis(axes.across(style.narrow() - BESIDE_PLOT, chart.values(), TICKS));
    NumberAxis levels = new NumberAxis();
    levels.setRange(0, 1);
    levels.setVisible(false);
    plot.setRangeAxis(levels);
    plot.setRangeGridlinesVisible(false);
    plot.addAnnotation(new Dots(chart, style.colour(chart.tone())));
    double range = chart.values().to() - chart.values().from();
    double dot = chart.width() / range * (style.narrow() - BESIDE_PLOT);
    int stack = (int) Math.ceil(Math.max(LOWEST, Math.min(HIGHEST, dot * (chart.highest() + 1))));
    return frame.around(plot, chart.heading(), 16, style.narrow(), AROUND + stack);
  }

  /** The dots, as round as pixels are. */
  private static final class Dots extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    /** The part of its place that a dot fills, so that each is seen by itself. */
    private static final double FILLED = 0.92;

    private final transient QuantileDotplot chart;
    private final Color colour;

    Dots(QuantileDotplot chart, Color colour) {
      this.chart = chart;
      this.colour = colour;
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
      double range = chart.values().to() - chart.values().from();
      double place = chart.width() / range * area.getWidth();
      double step = Math.min(place, area.getHeight() / chart.highest());
      g2.setPaint(colour);
      for (Dot dot : chart.dots()) {
        double x = across.valueToJava2D(dot.at(), area, RectangleEdge.BOTTOM);
        double y = area.getMaxY() - (dot.level() + 0.5) * step;
        double size = FILLED * Math.min(place, step);
        g2.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
      }
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
