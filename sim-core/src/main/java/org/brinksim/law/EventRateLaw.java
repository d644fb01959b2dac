package org.brinksim.law;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.brinksim.arithmetic.GammaQuantile;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;
import org.brinksim.text.Decimals;

/**
 * A rate a day, as a count leaves it: the posterior of the rate of a Poisson process of which k
 * events were counted in T days.
 *
 * <p>With Jeffreys' prior it is Gamma(k + ½, T), of mean (k + ½)/T. With a prior of k₀ events in T₀
 * days, for example the count of a whole class of rare events, it is Gamma(k + k₀, T + T₀).
 *
 * @param eventRate the count, with a prior or without
 */
public record EventRateLaw(
    @Key("A count of events in some days: the law of their rate a day, by Bayes' rule")
        Count eventRate)
    implements Law {

  /** The smallest rate that a draw can be: once in 10^30 days, and no less than can be computed. */
  public static final double SMALLEST_RATE = 1e-30;

  /** Jeffreys' prior of a Poisson rate: the density λ^(−1/2), half an event in no time. */
  private static final double JEFFREYS_EVENTS = 0.5;

  /** The probability that a normal number lies more than three standard deviations below. */
  private static final double BEYOND_THREE_DEVIATIONS = 0.00135;

  /**
   * How often something happened in how long.
   *
   * @param events the number k of events, 0 or more
   * @param days the exposure T, in days: the time in which it could have happened
   * @param priorEvents the shape k₀ of a gamma prior, in events; with {@code priorDays} or not at
   *     all
   * @param priorDays the rate T₀ of that prior, in days
   */
  public record Count(
      @Key(value = "How often it happened", unit = "events", min = 0, max = 1e6) int events,
      @Key(
              value = "The days in which it could have happened",
              unit = "days",
              min = 0,
              above = true,
              smallest = 1e-3,
              largest = 1e9)
          double days,
      @Key(
              value =
                  "Events of a gamma prior, in place of Jeffreys' half an event in 0 days; with priorDays",
              unit = "events",
              min = 0.5,
              max = 1e6)
          Optional<Double> priorEvents,
      @Key(
              value = "Days of that prior; with priorEvents",
              unit = "days",
              min = 0,
              smallest = 1e-3,
              largest = 1e9)
          Optional<Double> priorDays) {}

  @Override
  public String key() {
    return "eventRate";
  }

  @Override
  public Optional<EventCount> count() {
    return Optional.of(new EventCount(eventRate.events(), eventRate.days()));
  }

  /** The shape of the gamma law: k + ½, or k + k₀. */
  private double shape() {
    return eventRate.events() + eventRate.priorEvents().orElse(JEFFREYS_EVENTS);
  }

  /** The rate of the gamma law, in days: T, or T + T₀. */
  private double exposure() {
    return eventRate.days() + eventRate.priorDays().orElse(0.0);
  }

  /** The mean, events a day: the rate of a run whose parameter is not known. */
  public double mean() {
    return shape() / exposure();
  }

  @Override
  public double least() {
    return 0;
  }

  @Override
  public double greatest() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double leastDrawn() {
    return SMALLEST_RATE;
  }

  @Override
  public double greatestDrawn() {
    return GammaQuantile.bound(shape()) / exposure();
  }

  @Override
  public double leastShown() {
    return quantile(BEYOND_THREE_DEVIATIONS);
  }

  @Override
  public double greatestShown() {
    return quantile(1 - BEYOND_THREE_DEVIATIONS);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isLogarithmic() {
    return true;
  }

  @Override
  public double inverseCumulative(double u) {
    double inside = Math.max(u, NormalLaw.HALF_SMALLEST_UNIFORM);
    return Math.max(SMALLEST_RATE, GammaQuantile.of(shape(), inside) / exposure());
  }

  @Override
  public String words(DoubleFunction<String> number) {
    String counted = "counted: " + number.apply(eventRate.events()) + in(eventRate.days(), number);
    return eventRate.priorEvents().isEmpty()
        ? counted
        : counted
            + ", with a prior of "
            + number.apply(eventRate.priorEvents().get())
            + in(eventRate.priorDays().orElse(0.0), number);
  }

  private static String in(double days, DoubleFunction<String> number) {
    return " in " + number.apply(days) + (days == 1 ? " day" : " days");
  }

  @Override
  public Optional<Fault> fault() {
    Optional<Double> events = eventRate.priorEvents();
    Optional<Double> days = eventRate.priorDays();
    if (events.isPresent() == days.isPresent()) {
      return Optional.empty();
    }
    String given =
        events
            .map(n -> "priorEvents (" + Decimals.written(n) + ") without priorDays")
            .orElseGet(
                () -> "priorDays (" + Decimals.written(days.get()) + ") without priorEvents");
    return Optional.of(
        new Fault(
            key(),
            "has " + given + "; must have both, the events and days of one prior, or neither"));
  }
}
