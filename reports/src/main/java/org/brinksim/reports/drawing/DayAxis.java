package org.brinksim.reports.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.reports.wording.Dates;
import org.brinksim.reports.wording.Numerals;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A time axis whose ticks are whole days: one of them shows the days, a second below it the dates
 * of the same ticks.
 */
final class DayAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 90, 180, 365, 730, 1825, 3650};
  private static final int PIXELS_A_TICK = 78;

  private final transient TimeAxis time;
  private final boolean dates;

  DayAxis(TimeAxis time, boolean dates) {
    this.time = time;
    this.dates = dates;
    setRange(0, time.days());
  }

  @Override
  public List<Tick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
    int step = step(area.getWidth());
    DoubleFunction<String> label = dates ? day -> date(day, step) : Numerals::day;
    List<Tick> ticks = new ArrayList<>();
    for (double day = 0; day <= time.days(); day += step) {
      ticks.add(new NumberTick(day, label.apply(day), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  /** The smallest step at which dates do not run into each other. */
  private int step(double width) {
    for (int step : STEPS) {
      if (time.days() / step * PIXELS_A_TICK <= width) {
        return step;
      }
    }
    return (int) Math.ceil(time.days());
  }

  /** The year is written at the first tick and wherever it changes. */
  private String date(double day, int step) {
    var date = Dates.on(time.start(), day);
    boolean newYear = day == 0 || date.getYear() != Dates.on(time.start(), day - step).getYear();
    return newYear ? Dates.brief(date) : Dates.dayAndMonth(date);
  }
}
