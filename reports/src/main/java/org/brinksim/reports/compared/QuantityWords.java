package org.brinksim.reports.compared;

import java.util.Optional;
import java.util.OptionalLong;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.Verdict;
import org.brinksim.statistics.Interval;
import org.brinksim.wording.Numerals;

/**
 * A number of two charts in words.
 *
 * @param quantity what was found
 */
public record QuantityWords(QuantityComparison quantity) {
  private static final String NOTHING = "–";

  /** Numbers as far apart as this are told as whole ones. */
  private static final double WHOLE = 10;

  /** What the number is: a share of runs is in per cent. */
  public String subject() {
    return quantity.words() + (isShare() ? ", %" : "");
  }

  /** The number of the baseline's chart. */
  public String baseline() {
    return level(quantity.baseline());
  }

  /** The number of the other chart. */
  public String other() {
    return level(quantity.other());
  }

  private String level(double value) {
    return Double.isNaN(value) ? NOTHING : written(value);
  }

  private String written(double value) {
    return switch (quantity.measure()) {
      case SHARE -> Numerals.rounded(100 * value, decimals());
      case DAY -> Numerals.day(value);
      case NUMBER ->
          quantity.baseline() == quantity.other() && interval().isEmpty()
              ? Numerals.number(value)
              : Numerals.rounded(value, decimals());
    };
  }

  /** The difference, with its interval where the chart tells enough; shares in points. */
  public String difference() {
    double difference = quantity.difference();
    if (Double.isNaN(difference)) {
      return NOTHING;
    }
    if (difference == 0 && interval().isEmpty()) {
      return "0";
    }
    return signed(difference) + interval().map(this::interval).orElse("");
  }

  private Optional<Interval> interval() {
    return quantity.main().flatMap(MainStatistic::interval);
  }

  private String interval(Interval interval) {
    return " (" + signed(interval.low()) + " to " + signed(interval.high()) + ")";
  }

  private String signed(double value) {
    String text = written(value);
    return value > 0 && !text.equals(written(0)) ? "+" + text : text;
  }

  private int decimals() {
    if (interval().isPresent()) {
      Interval interval = interval().get();
      return isShare()
          ? Math.max(0, Numerals.decimals(100 * interval.low(), 100 * interval.high()))
          : Numerals.decimals(interval.low(), interval.high());
    }
    double low = Math.min(quantity.baseline(), quantity.other());
    double high = Math.max(quantity.baseline(), quantity.other());
    if (isShare()) {
      return 1;
    }
    int decimals = Numerals.spreadDecimals(low, high);
    return high - low < WHOLE ? decimals : Math.min(0, decimals);
  }

  private boolean isShare() {
    return quantity.measure() == DrawnQuantity.Measure.SHARE;
  }

  /** The p-value after its adjustment. */
  public String pValue() {
    double p = quantity.adjustedP();
    if (Double.isNaN(p)) {
      return NOTHING;
    }
    return p < 0.001 ? "< 0.001" : Numerals.rounded(p, 3);
  }

  /**
   * The verdict; for a tested share that is undecided with the number of runs that would decide.
   */
  public String verdict() {
    Verdict verdict = quantity.verdict();
    if (quantity.needed().isEmpty()) {
      return verdict.words();
    }
    OptionalLong runs = quantity.needed().get().replications();
    return verdict.words()
        + (runs.isEmpty()
            ? "; no number of runs would decide"
            : "; about "
                + Numerals.number(twoDigits(runs.getAsLong()))
                + " runs each would decide");
  }

  private static double twoDigits(long number) {
    double step = Math.pow(10, Math.max(0, (int) Math.log10(number) - 1));
    return Math.ceil(number / step) * step;
  }
}
