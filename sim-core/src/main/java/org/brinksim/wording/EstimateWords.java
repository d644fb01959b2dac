package org.brinksim.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.Proportion;

/**
 * The estimates of a response in words. Here, and nowhere else, is decided how a response of each
 * kind is told: what is so or not as a share of runs, fractions in per cent, soldiers and days
 * whole, days that never came as later than the last; and how finely, by {@link Numerals}' rule.
 *
 * @param response what came out
 * @param unit its unit; fractions and probabilities are written in per cent
 * @param whole whether a single run's value is a whole number
 * @param dayDecimals the decimals that days have
 * @param later what is written for a day that was not observed
 */
public record EstimateWords(
    OfResponse response, String unit, boolean whole, int dayDecimals, String later) {
  private static final String NOTHING = "–";

  private static boolean isCounted(String unit) {
    return Unit.of(unit)
        .filter(u -> u.kind() == Unit.Kind.COUNT || u.kind() == Unit.Kind.LEVEL)
        .isPresent();
  }

  /** The words for a response of a scenario. */
  public static EstimateWords of(OfResponse response, Scenario scenario) {
    boolean mean =
        scenario.responses().stream()
            .anyMatch(r -> r.id().equals(response.name()) && r.aggregate().isMean());
    return new EstimateWords(
        response,
        response.unit(),
        isCounted(response.unit()) && !mean,
        Numerals.dayDecimals(scenario.stepDays()),
        "later than day " + Numerals.whole(scenario.horizonDays()));
  }

  /** The same for a table, which says what {@code later} means. */
  public EstimateWords brief() {
    return new EstimateWords(response, unit, whole, dayDecimals, "later");
  }

  /** {@code 62 % of the model's runs (95 % interval 59 to 65 %)}. */
  public static String share(Proportion share) {
    return share(share.share(), share.interval().low(), share.interval().high());
  }

  /** As {@link #share(Proportion)}, of a probability of the summary. */
  public static String share(Probability probability) {
    return share(probability.share(), probability.interval().get(0), probability.interval().get(1));
  }

  private static String share(double share, double low, double high) {
    return Numerals.percent(share, low, high)
        + " of the model's runs (95 % interval "
        + Numerals.percents(low, high)
        + ")";
  }

  /** The share of runs in which it is so, where the response is 1 or 0: no median would tell it. */
  public Optional<Probability> share(OfPoint summary) {
    return isShare()
        ? summary.probabilities().stream().filter(p -> p.name().equals(response.name())).findFirst()
        : Optional.empty();
  }

  /** Whether it is 1 or 0 in a run, and so a share of runs. */
  public boolean isShare() {
    return Unit.YES_OR_NO.is(unit);
  }

  private boolean isDay() {
    return Unit.DAY.is(unit);
  }

  /** Whether the estimates are of all runs, of which some never got there by the last day. */
  public boolean isCensored() {
    return isDay() && response.missing() > 0;
  }

  private double scale() {
    return Units.scale(unit);
  }

  /** The unit for a column of its own; per cent where numbers are written so. */
  public String unitWords() {
    return Units.words(unit);
  }

  /** The decimals that a single run's value can have. */
  private int most() {
    return isDay() ? dayDecimals : whole ? 0 : Integer.MAX_VALUE;
  }

  /** A number with so many decimals and without unit. */
  private String text(Double value, int decimals) {
    if (value == null) {
      return later;
    }
    return Unit.PROBABILITY.is(unit)
        ? Numerals.chance(value, decimals)
        : Numerals.rounded(scale() * value, decimals);
  }

  /** The decimals that an interval supports; those of days where an end was not observed. */
  private int decimals(List<Double> interval) {
    return interval.stream().anyMatch(Objects::isNull)
        ? most()
        : Numerals.decimals(scale() * interval.get(0), scale() * interval.get(1));
  }

  private int decimals(OfQuantile quantile) {
    List<Double> ends =
        quantile.interval() == null
            ? Arrays.asList(quantile.value(), quantile.value())
            : quantile.interval();
    return Math.min(most(), decimals(ends));
  }

  /** The quantile of a probability, where the response has it. */
  public Optional<OfQuantile> quantile(double probability) {
    return response.quantiles().stream().filter(q -> q.p() == probability).findFirst();
  }

  /** The mean with its interval, {@code 0.3 (0.1 to 0.6)}; a dash where there is none. */
  public String mean() {
    if (response.mean() == null || response.meanInterval() == null) {
      return NOTHING;
    }
    return withInterval(
        response.mean(), response.meanInterval(), decimals(response.meanInterval()));
  }

  /** A quantile with its interval, {@code 41 (38 to 44)}; a dash where there is none. */
  public String quantileWithInterval(double probability) {
    return quantile(probability)
        .map(q -> withInterval(q.value(), q.interval(), decimals(q)))
        .orElse(NOTHING);
  }

  private String withInterval(Double value, List<Double> interval, int decimals) {
    return text(value, decimals)
        + interval(value, interval, decimals).map(i -> " (" + i + ")").orElse("");
  }

  /**
   * The interval of a quantile in words; empty where the sample is too small for one, and where it
   * is the quantile itself.
   */
  public Optional<String> interval(OfQuantile quantile) {
    return interval(quantile.value(), quantile.interval(), decimals(quantile));
  }

  private Optional<String> interval(Double value, List<Double> interval, int decimals) {
    if (interval == null) {
      return Optional.empty();
    }
    String from = text(interval.get(0), decimals);
    String to = text(interval.get(1), decimals);
    return from.equals(to) && from.equals(text(value, decimals))
        ? Optional.empty()
        : Optional.of(from + " to " + to);
  }

  /** The value of a quantile: {@code day 41}, {@code 1,200 personnel}, {@code 12 %}. */
  public String full(OfQuantile quantile) {
    if (quantile.value() == null) {
      return later;
    }
    String number = text(quantile.value(), decimals(quantile));
    if (isDay()) {
      return "day " + number;
    }
    return number + (unit.isEmpty() ? "" : "\u00a0" + unitWords());
  }

  /** {@code median 1,200 personnel (95 % interval 1,100 to 1,300)}. */
  public String median(OfQuantile median) {
    return "median "
        + full(median)
        + interval(median).map(i -> " (95 % interval " + i + ")").orElse("");
  }

  /** From the 5 % to the 95 % quantile: {@code 100 to 2,000}; a dash where there is none. */
  public String spread() {
    return spread(" to ").orElse(NOTHING);
  }

  /** {@code nine runs in ten between 100 and 2,000}; empty where those are one number. */
  public Optional<String> ninety() {
    return spread(" and ")
        .filter(s -> s.contains(" and "))
        .map(s -> "nine runs in ten between " + s);
  }

  private Optional<String> spread(String between) {
    Optional<OfQuantile> low = quantile(0.05);
    Optional<OfQuantile> high = quantile(0.95);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    Double from = low.get().value();
    Double to = high.get().value();
    int decimals =
        from == null || to == null ? most() : Numerals.spreadDecimals(scale() * from, scale() * to);
    String first = text(from, Math.min(most(), decimals));
    String last = text(to, Math.min(most(), decimals));
    return Optional.of(first.equals(last) ? first : first + between + last);
  }
}
