package org.brinksim.scenarios;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.brinksim.wording.Numerals;

/**
 * One estimate of a shipped scenario at a fixed seed: a mean, the median day or a share, with its
 * interval.
 *
 * @param name the response, or the share's name
 * @param statistic which: mean, median or share
 * @param value the estimate; NaN where there is none
 * @param low the lower end of its 95 % interval; NaN where there is none
 * @param high the upper end, likewise
 * @param missing in how many replications it has no value
 */
record GoldenEstimate(
    String name, String statistic, double value, double low, double high, int missing) {
  private static final double HALF = 0.5;

  private static final MathContext DIGITS = new MathContext(8);

  /** Numbers that differ by less, in relation to their size, have not moved. */
  private static final double SAME = 1e-6;

  /** The estimates of a summary, in its order: responses first, then shares. */
  static List<GoldenEstimate> of(OfPoint summary) {
    List<GoldenEstimate> all = new ArrayList<>();
    summary.responses().forEach(response -> all.add(of(response)));
    summary.probabilities().forEach(share -> all.add(of(share)));
    return all;
  }

  private static GoldenEstimate of(OfResponse response) {
    if (response.mean() != null) {
      return new GoldenEstimate(
          response.name(),
          "mean",
          response.mean(),
          response.meanInterval().get(0),
          response.meanInterval().get(1),
          response.missing());
    }
    Optional<OfQuantile> median =
        response.quantiles().stream().filter(q -> q.p() == HALF).findFirst();
    Optional<List<Double>> interval = median.map(OfQuantile::interval);
    return new GoldenEstimate(
        response.name(),
        "median",
        number(median.map(OfQuantile::value)),
        number(interval.map(ends -> ends.get(0))),
        number(interval.map(ends -> ends.get(1))),
        response.missing());
  }

  private static double number(Optional<Double> value) {
    return value.orElse(Double.NaN);
  }

  private static GoldenEstimate of(Probability share) {
    return new GoldenEstimate(
        share.name(), "share", share.share(), share.interval().get(0), share.interval().get(1), 0);
  }

  /** Which estimate it is. */
  String key() {
    return name + " " + statistic;
  }

  /** The line of a file. */
  String line() {
    return String.join(
        ",",
        name,
        statistic,
        written(value),
        written(low),
        written(high),
        Integer.toString(missing));
  }

  private static String written(double number) {
    return Double.isNaN(number)
        ? ""
        : Double.toString(new BigDecimal(number).round(DIGITS).doubleValue());
  }

  /** Reads a line of a file. */
  static GoldenEstimate parse(String line) {
    String[] cells = line.split(",", -1);
    return new GoldenEstimate(
        cells[0],
        cells[1],
        parsed(cells[2]),
        parsed(cells[3]),
        parsed(cells[4]),
        Integer.parseInt(cells[5]));
  }

  private static double parsed(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }

  /** What moved from the accepted estimate to this one, in words; empty when nothing did. */
  Optional<String> since(GoldenEstimate accepted) {
    boolean same =
        same(value, accepted.value)
            && same(low, accepted.low)
            && same(high, accepted.high)
            && missing == accepted.missing;
    return same ? Optional.empty() : Optional.of(moved(accepted));
  }

  private static boolean same(double a, double b) {
    return Double.compare(a, b) == 0
        || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }

  private String moved(GoldenEstimate accepted) {
    StringBuilder words = new StringBuilder("moved: " + name + " ");
    words.append(Numerals.number(accepted.value)).append(" → ").append(Numerals.number(value));
    words.append(" (").append(statistic).append(relative(accepted));
    words.append(", ").append(place(accepted)).append(")");
    if (missing != accepted.missing) {
      words.append(", missing ").append(accepted.missing).append(" → ").append(missing);
    }
    return words.toString();
  }

  private String relative(GoldenEstimate accepted) {
    double change = 100 * (value / accepted.value - 1);
    return Double.isFinite(change) ? ", " + Numerals.format("+0.0;−0.0", change) + " %" : "";
  }

  private String place(GoldenEstimate accepted) {
    if (Double.isNaN(accepted.low) || Double.isNaN(accepted.high)) {
      return "which had no interval";
    }
    boolean inside = accepted.low <= value && value <= accepted.high;
    return (inside ? "inside" : "outside")
        + " its interval of "
        + Numerals.number(accepted.low)
        + " to "
        + Numerals.number(accepted.high);
  }
}
