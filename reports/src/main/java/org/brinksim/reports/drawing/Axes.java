package org.brinksim.reports.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Objects;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.scenario.Unit;
import org.brinksim.wording.Dates;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Steps;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** Axes and plot areas in the style's fonts and colours. */
final class Axes {
  /** Half of the longest date, which is centred below the end of the axis. */
  static final int RIGHT = 38;

  /** The longest label of a vertical axis, in pixels: about the height of the lowest plot. */
  private static final int UPRIGHT = 300;

  private final ChartStyle style;

  Axes(ChartStyle style) {
    this.style = style;
  }

  /** A vertical axis of numbers with round ticks, at most so many; soldiers are whole. */
  NumberAxis numbers(Axis axis, int ticks) {
    return across(UPRIGHT, axis, ticks);
  }

  /** An axis of numbers with as much of its label as fits into some pixels. */
  NumberAxis across(double room, Axis axis, int ticks) {
    double step = Steps.within(axis.to() - axis.from(), ticks);
    return numbers(axis, Unit.PERSONNEL.is(axis.unit()) ? whole(step) : step, room);
  }

  /** An axis of whole numbers. */
  NumberAxis wholeNumbers(Axis axis, int ticks) {
    return numbers(axis, whole(Steps.within(axis.to() - axis.from(), ticks)), UPRIGHT);
  }

  private NumberAxis numbers(Axis axis, double step, double room) {
    NumberAxis drawn = new NumberAxis(TextWidths.fitted(axis.caption(), style.text(13), room));
    drawn.setAutoRangeIncludesZero(false);
    drawn.setRange(axis.from(), axis.to());
    drawn.setTickUnit(new NumberTickUnit(step, tickFormat(axis, step)));
    return dressed(drawn);
  }

  /** The next round step that is whole: 5 for 2.5. */
  private static double whole(double step) {
    return step <= 1 ? 1 : step == Math.rint(step) ? step : 2 * step;
  }

  /** The words below an axis of days. */
  static String days(TimeAxis time) {
    return "Days since " + Dates.full(time.start()) + ", with their dates";
  }

  /** Gives a plot the days of the run, and below them their dates. */
  void time(XYPlot plot, TimeAxis time, String label) {
    DayAxis days = dressed(new DayAxis(time, false));
    DayAxis dates = dressed(new DayAxis(time, true));
    dates.setTickMarksVisible(false);
    dates.setLabel(label);
    dates.setLabelFont(style.text(13));
    plot.setDomainAxis(0, days);
    plot.setDomainAxis(1, dates);
    plot.setDomainAxisLocation(1, AxisLocation.BOTTOM_OR_LEFT);
  }

  /** An empty plot on white with a light grid. */
  XYPlot plot() {
    XYPlot plot = new XYPlot();
    plot.setRenderer(new XYLineAndShapeRenderer());
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinePaint(style.grid());
    plot.setRangeGridlinePaint(style.grid());
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    plot.setInsets(new RectangleInsets(8, 4, 4, RIGHT));
    return plot;
  }

  /** An axis in the style's fonts, quiet enough to leave the eye to the data. */
  private <T extends ValueAxis> T dressed(T axis) {
    axis.setTickLabelFont(style.text(13));
    axis.setTickLabelPaint(style.ink());
    axis.setLabelFont(Letters.font(style.text(13), Objects.toString(axis.getLabel(), "")));
    axis.setLabelPaint(style.faint());
    axis.setAxisLineVisible(false);
    axis.setTickMarkPaint(style.grid());
    return axis;
  }

  /** As many decimals as the step needs. */
  private static NumberFormat tickFormat(Axis axis, double step) {
    int decimals = (int) Math.max(6, 2 - Math.floor(Math.log10(step)));
    DecimalFormat plain = new DecimalFormat("#,##0." + "#".repeat(decimals), Numerals.symbols());
    return axis.isShare() ? new PercentFormat(plain) : plain;
  }

  /** Writes a fraction as per cent, without the sign, which stands in the axis label. */
  private static final class PercentFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final NumberFormat plain;

    PercentFormat(NumberFormat plain) {
      this.plain = plain;
    }

    @Override
    public StringBuffer format(double share, StringBuffer to, FieldPosition position) {
      // An axis may run beyond 100 % to leave room for words; there is nothing to label there.
      return share > 1 ? to : plain.format(Math.rint(share * 1e8) / 1e6, to, position);
    }

    @Override
    public StringBuffer format(long share, StringBuffer to, FieldPosition position) {
      return format((double) share, to, position);
    }

    @Override
    public Number parse(String text, ParsePosition position) {
      throw new UnsupportedOperationException("axis labels are written, never read");
    }
  }
}
