package org.brinksim.reports.content;

import java.util.List;
import java.util.Optional;
import org.brinksim.output.Summary.OfQuantile;
import org.brinksim.output.Summary.OfResponse;
import org.brinksim.reports.wording.Numerals;
import org.brinksim.statistics.Proportion;

/** Estimates in words, in the unit that people read them in. */
final class EstimateWords {
  private final String unit;
  private final int horizon;

  /**
   * Words for numbers of a unit.
   *
   * @param unit the unit; fractions and probabilities are written in per cent
   * @param horizon the last day, for days that lie beyond it
   */
  EstimateWords(String unit, int horizon) {
    this.unit = unit;
    this.horizon = horizon;
  }

  /** {@code 62 % of the model's runs (95 % interval 59 to 65 %)}. */
  static String share(Proportion share) {
    return Numerals.percent(share.share())
        + " of the model's runs (95 % interval "
        + Numerals.percents(share.interval().low(), share.interval().high())
        + ")";
  }

  boolean inPercent() {
    return unit.equals("fraction") || unit.equals("probability") || unit.equals("fraction per day");
  }

  /** The unit for a column of its own; per cent where numbers are written so. */
  String unitWords() {
    return switch (unit) {
      case "fraction", "probability" -> "%";
      case "fraction per day" -> "% per day";
      case "km2" -> "km²";
      default -> unit;
    };
  }

  /** A number without its unit; {@code beyond day 180} where it was not observed. */
  String bare(Double value) {
    if (value == null) {
      return "later than day " + horizon;
    }
    if (inPercent()) {
      return Numerals.number(100 * value);
    }
    return switch (unit) {
      case "day" -> Numerals.day(value);
      case "personnel" -> Numerals.whole(value);
      default -> Numerals.number(value);
    };
  }

  /** A number without its unit, for a table. */
  String brief(Double value) {
    return value == null ? "later" : bare(value);
  }

  /** A number with its unit: {@code day 41}, {@code 1,200 personnel}, {@code 12 %}. */
  String full(Double value) {
    if (value == null) {
      return bare(null);
    }
    if (unit.equals("day")) {
      return "day " + bare(value);
    }
    return bare(value) + (unit.isEmpty() ? "" : "\u00a0" + unitWords());
  }

  /** {@code 38 to 44}; a single number where both ends are the same. */
  String range(Double low, Double high) {
    String from = brief(low);
    String to = brief(high);
    return from.equals(to) ? from : from + " to " + to;
  }

  /** The interval of a quantile in words; empty where the sample is too small for one. */
  Optional<String> interval(OfQuantile quantile) {
    List<Double> ends = quantile.interval();
    return ends == null ? Optional.empty() : Optional.of(range(ends.get(0), ends.get(1)));
  }

  /** {@code median 1,200 personnel (95 % interval 1,100 to 1,300)}. */
  String median(OfQuantile median) {
    return "median "
        + full(median.value())
        + interval(median).map(i -> " (95 % interval " + i + ")").orElse("");
  }

  /** The quantile of a probability, where the response has it. */
  static Optional<OfQuantile> quantile(OfResponse response, double probability) {
    return response.quantiles().stream().filter(q -> q.p() == probability).findFirst();
  }

  /** {@code nine runs in ten between 100 and 2,000}; empty where those are one number. */
  Optional<String> ninety(OfResponse response) {
    Optional<OfQuantile> low = quantile(response, 0.05);
    Optional<OfQuantile> high = quantile(response, 0.95);
    if (low.isEmpty()
        || high.isEmpty()
        || bare(low.get().value()).equals(bare(high.get().value()))) {
      return Optional.empty();
    }
    return Optional.of(
        "nine runs in ten between " + bare(low.get().value()) + " and " + bare(high.get().value()));
  }
}
