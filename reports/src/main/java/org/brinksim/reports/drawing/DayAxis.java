package org.brinksim.reports.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.text.Template;
import org.brinksim.wording.Dates;
import org.brinksim.wording.Numerals;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A time axis: one of them shows the days, a second below it the dates of the same ticks.
 *
 * <p>The ticks are days, months or years apart, as near as words allow and at most ten steps. Where
 * such a step would leave fewer than four ticks, one between is taken; of the shortest runs parts
 * of a day.
 */
final class DayAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;

  /** Steps that readers know, in days; beyond them a decade and its round multiples. */
  private static final double[] ROUND = {1, 2, 5, 10, 15, 30, 60, 90, 180, 365, 730, 1825};

  /** Those, and others between: each at most five thirds of the one before it. */
  private static final double[] ALL = {
    0.125, 0.25, 0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 270, 365, 500, 730, 1095,
    1825, 2555
  };

  private static final double[] DECADES = {1, 1.5, 2, 3, 5, 7};
  private static final double DECADE = 3650;
  private static final int MOST_STEPS = 10;
  private static final int LEAST_STEPS = 3;
  private static final int PIXELS_A_TICK = 78;
  private static final int MINUTES_A_DAY = 24 * 60;

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
    double step = step(area.getWidth());
    DoubleFunction<String> label = dates ? day -> date(day, step) : Numerals::day;
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i * step <= time.days(); i++) {
      String words = label.apply(i * step);
      ticks.add(new NumberTick(i * step, words, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
    }
    return ticks;
  }

  /** The smallest step at which dates do not run into each other. */
  private double step(double width) {
    double least = time.days() / Math.max(1, Math.min(MOST_STEPS, width / PIXELS_A_TICK));
    double round = steps(ROUND).filter(step -> step >= least).findFirst().orElseThrow();
    return leavesTooFew(round)
        ? steps(ALL)
            .filter(step -> step >= least && step < round && !leavesTooFew(step))
            .reduce((first, second) -> second)
            .orElse(round)
        : round;
  }

  private boolean leavesTooFew(double step) {
    return time.days() / step < LEAST_STEPS;
  }

  /** These steps, and decades without end. */
  private static DoubleStream steps(double... years) {
    DoubleStream decades =
        DoubleStream.iterate(DECADE, decade -> 10 * decade)
            .limit(20)
            .flatMap(decade -> Arrays.stream(DECADES).map(factor -> factor * decade));
    return DoubleStream.concat(Arrays.stream(years), decades);
  }

  /** The year is written at the first tick and wherever it changes; within a day, its time. */
  private String date(double day, double step) {
    double part = day - Math.floor(day);
    if (part > 0) {
      long minutes = Math.round(part * MINUTES_A_DAY);
      return Template.fill("%02d:%02d", minutes / 60, minutes % 60);
    }
    LocalDate date = Dates.on(time.start(), day);
    boolean newYear = day == 0 || date.getYear() != Dates.on(time.start(), day - step).getYear();
    return newYear ? Dates.brief(date) : Dates.dayAndMonth(date);
  }
}
