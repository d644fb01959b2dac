package org.brinksim.scenario.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.document.shape.Range;
import org.brinksim.law.Law;
import org.brinksim.scenario.Response;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;

/**
 * Whether days and dates fall into the run.
 *
 * <p>A horizon that was set by an override may cut events off: that is how a short trial run is
 * made.
 */
final class TimelineCheck {
  /** Dates of five digits in the year have a sign in ISO 8601, and few programs read them. */
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  /** The most steps of a run. */
  private static final double MOST_STEPS = 40_000;

  private static final MathContext STEP_DIGITS = new MathContext(10);

  /**
   * How near, in parts of the step, a step must be to a whole number of parts for that to be meant.
   */
  private static final double NEAR = 2e-3;

  private static final Range DAYS =
      new Range(0, Double.POSITIVE_INFINITY, false, false, false, "days from the start");

  private final Problems problems;
  private final LocalDate start;
  private final int horizonDays;
  private final boolean cutOff;

  private TimelineCheck(Problems problems, LocalDate start, int horizonDays, boolean cutOff) {
    this.problems = problems;
    this.start = start;
    this.horizonDays = horizonDays;
    this.cutOff = cutOff;
  }

  static void check(BindingIndex facts, boolean stored, Problems problems) {
    laws(facts, problems);
    Optional<BindingIndex.Leaf> start = facts.leaf(Scenario.class, "start");
    Optional<BindingIndex.Leaf> horizon = facts.leaf(Scenario.class, "horizonDays");
    Optional<BindingIndex.Leaf> step = facts.leaf(Scenario.class, "stepDays");
    if (start.isEmpty() || horizon.isEmpty()) {
      return;
    }
    int days = (int) horizon.get().value();
    step.ifPresent(s -> wholeSteps(days, s, problems));
    lastDate((LocalDate) start.get().value(), days, start.get().spot(), problems);
    boolean cutOff = stored || horizon.get().spot().at().isOverride();
    TimelineCheck check =
        new TimelineCheck(problems, (LocalDate) start.get().value(), days, cutOff);
    facts.all(When.OnDate.class).forEach(it -> check.date(it.record().date(), it.spot()));
    facts.all(When.OnDay.class).forEach(it -> check.day(it.record().day(), it.spot()));
    facts
        .all(Response.Aggregate.AtDay.class)
        .forEach(it -> check.day(Quantity.of(it.record().atDay()), it.at("atDay")));
  }

  /** The last day of the run must have a year of four digits. */
  private static void lastDate(LocalDate start, int days, Spot spot, Problems problems) {
    if (start.isAfter(LAST_DATE.minusDays(days))) {
      problems.add(
          spot,
          "is "
              + start
              + ", so that a run of "
              + days
              + (days == 1 ? " day" : " days")
              + " ends after "
              + LAST_DATE
              + ", the last date that has four digits for the year. Maybe an earlier start is meant");
    }
  }

  /**
   * Steps must be whole: the horizon ÷ the step, both in days, is a whole number, of {@link
   * #MOST_STEPS} at most.
   */
  private static void wholeSteps(int days, BindingIndex.Leaf step, Problems problems) {
    double steps = days / (double) step.value();
    if (steps > MOST_STEPS) {
      problems.add(
          step.spot(),
          "makes "
              + NumberSyntax.text(Math.rint(steps))
              + " steps of the horizon; at most "
              + NumberSyntax.text(MOST_STEPS)
              + ". Maybe combat.substepsPerDay is what should be finer");
      return;
    }
    if (Scenario.wholeStep(days, (double) step.value()).isEmpty()) {
      problems.add(
          step.spot(),
          "is "
              + NumberSyntax.text((double) step.value())
              + "; horizonDays ("
              + days
              + ") must be a whole number of steps"
              + nearStep(days, (double) step.value()));
    }
  }

  /** The step that was meant, when it was written with too few digits. */
  private static String nearStep(int days, double step) {
    double exact = days / Math.rint(days / step);
    boolean near = Math.abs(exact - step) <= NEAR * step;
    double written = near ? new BigDecimal(exact).round(STEP_DIGITS).doubleValue() : step;
    return near ? ". Maybe write " + NumberSyntax.text(written) : "";
  }

  /**
   * A day that is drawn must not lie before the start, whatever its law gives. It may lie beyond
   * the horizon: then it does not happen in that run.
   */
  private static void laws(BindingIndex facts, Problems problems) {
    for (BindingIndex.Placed<When.Drawn> it : facts.all(When.Drawn.class)) {
      Law law = it.record().law();
      if (!LawRange.holds(DAYS, law)) {
        problems.add(
            it.spot(),
            "can be "
                + ParameterCheck.extreme(law, DAYS)
                + "; must be "
                + DAYS.words()
                + DAYS.unitWords());
      }
    }
  }

  /** A date lies within the run, its last day included. */
  private void date(LocalDate date, Spot spot) {
    LocalDate last = start.plusDays(horizonDays);
    if (date.isBefore(start)) {
      problems.add(spot, "is " + date + ", before the start (" + start + ")");
    } else if (date.isAfter(last) && !cutOff) {
      problems.add(
          spot,
          "is " + date + ", after the last day (" + last + "). Maybe horizonDays is too short");
    }
  }

  /**
   * A day that is written out lies within the horizon; one that a parameter gives is left to its
   * law.
   */
  private void day(Quantity day, Spot spot) {
    if (day.parameter().isEmpty() && day.number() > horizonDays && !cutOff) {
      problems.add(
          spot,
          "is "
              + NumberSyntax.text(day.number())
              + ", after the last day ("
              + horizonDays
              + "). Maybe horizonDays is too short");
    }
  }
}
