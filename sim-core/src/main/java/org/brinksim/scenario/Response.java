package org.brinksim.scenario;

import java.util.Optional;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.Word;
import org.brinksim.text.Decimals;

/** A named number of a run, made from a metric through time. */
public record Response(
    @Key(value = "Name in references, and its column in replications.csv", pattern = Key.ID)
        String id,
    @Refers(Refers.To.METRIC) @Key("The metric, for example dprk.casualties") String metric,
    @Key(
            "How one number is made of it: final, peak, mean, total, {atDay: N}, {firstDayAbove: x}, {firstDayBelow: x} or {finalAbove: x}")
        Aggregate aggregate,
    @Key("Name for people") Optional<String> name) {

  /** How one number is made of a metric through time. */
  @Variants(Variants.By.FIRST_KEY)
  public sealed interface Aggregate
      permits Aggregate.Final,
          Aggregate.Peak,
          Aggregate.Mean,
          Aggregate.Total,
          Aggregate.AtDay,
          Aggregate.FirstDayAbove,
          Aggregate.FirstDayBelow,
          Aggregate.FinalAbove {

    /** The number that it makes of a metric through a run; NaN for what never happened. */
    double of(Course course);

    /** The unit of that number, for a metric of a unit. */
    default Unit unit(Unit metric) {
      return metric;
    }

    /** What it is, in words that follow the metric's. */
    String words();

    /** The number that the metric must pass for it to be anything; empty where there is none. */
    default Optional<Bound> bound() {
      return Optional.empty();
    }

    /** Whether a whole number can become one with a fraction. */
    default boolean isMean() {
      return false;
    }

    /**
     * A number to be passed.
     *
     * @param above whether it is passed from below
     */
    record Bound(double number, boolean above) {}

    /** Its value on the last day. */
    @Word(value = "final", says = "Its value on the last day")
    record Final() implements Aggregate {
      @Override
      public double of(Course course) {
        return course.at(course.times() - 1);
      }

      @Override
      public String words() {
        return "final";
      }
    }

    /** Its largest value. */
    @Word(value = "peak", says = "Its largest value")
    record Peak() implements Aggregate {
      @Override
      public double of(Course course) {
        double peak = Double.NaN;
        for (int t = 0; t < course.times(); t++) {
          double value = course.at(t);
          peak = Double.isNaN(peak) || value > peak ? value : peak;
        }
        return peak;
      }

      @Override
      public String words() {
        return "peak";
      }
    }

    /** Its mean over the recorded days. */
    @Word(value = "mean", says = "Its mean over the recorded days")
    record Mean() implements Aggregate {
      @Override
      public double of(Course course) {
        return course.sum(0) / course.present(0);
      }

      @Override
      public String words() {
        return "mean";
      }

      @Override
      public boolean isMean() {
        return true;
      }
    }

    /** Its sum over days: the metric's unit times days. */
    @Word(value = "total", says = "Its sum over days: the metric's unit times days")
    record Total() implements Aggregate {
      @Override
      public double of(Course course) {
        return course.sum(1) * course.stepDays();
      }

      @Override
      public Unit unit(Unit metric) {
        return metric.timesDays().orElseThrow();
      }

      @Override
      public String words() {
        return "total";
      }
    }

    /** Its value on a day. */
    record AtDay(@Key(value = "The day", unit = "day", min = 0) double atDay) implements Aggregate {
      @Override
      public double of(Course course) {
        int time = (int) Math.floor(atDay / course.stepDays() + 1e-9);
        return time < course.times() ? course.at(time) : Double.NaN;
      }

      @Override
      public String words() {
        return "day " + Decimals.written(atDay);
      }
    }

    /** The first day on which it is above a number; absent when there is none. */
    record FirstDayAbove(@Key("The number") double firstDayAbove) implements Aggregate {
      @Override
      public double of(Course course) {
        return course.firstDay(firstDayAbove, true);
      }

      @Override
      public Unit unit(Unit metric) {
        return Unit.DAY;
      }

      @Override
      public String words() {
        return "first day above " + Decimals.written(firstDayAbove);
      }

      @Override
      public Optional<Bound> bound() {
        return Optional.of(new Bound(firstDayAbove, true));
      }
    }

    /** The first day on which it is below a number; absent when there is none. */
    record FirstDayBelow(@Key("The number") double firstDayBelow) implements Aggregate {
      @Override
      public double of(Course course) {
        return course.firstDay(firstDayBelow, false);
      }

      @Override
      public Unit unit(Unit metric) {
        return Unit.DAY;
      }

      @Override
      public String words() {
        return "first day below " + Decimals.written(firstDayBelow);
      }

      @Override
      public Optional<Bound> bound() {
        return Optional.of(new Bound(firstDayBelow, false));
      }
    }

    /**
     * 1 when its value on the last day is above a number, otherwise 0; its mean is a probability.
     */
    record FinalAbove(@Key("The number") double finalAbove) implements Aggregate {
      @Override
      public double of(Course course) {
        double last = course.at(course.times() - 1);
        // The bound is rounded as what was recorded is.
        return Double.isNaN(last) ? last : last > (float) finalAbove ? 1 : 0;
      }

      @Override
      public Unit unit(Unit metric) {
        return Unit.YES_OR_NO;
      }

      @Override
      public String words() {
        return "final above " + Decimals.written(finalAbove);
      }

      @Override
      public Optional<Bound> bound() {
        return Optional.of(new Bound(finalAbove, true));
      }
    }
  }
}
