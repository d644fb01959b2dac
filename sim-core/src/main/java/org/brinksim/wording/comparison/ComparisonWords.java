package org.brinksim.wording.comparison;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.comparison.MainStatistic;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.ResponseKind;
import org.brinksim.comparison.Verdict;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.difference.QuantileDifferences;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * A response in two directories, in words: for the terminal, the page and a pull request.
 *
 * @param response what was found
 */
public record ComparisonWords(ResponseComparison response) {
  private static final String NOTHING = "–";

  /** Its words with what is compared of it: {@code casualties (mean)}. */
  public String subject() {
    return response.label() + " (" + compared() + ")";
  }

  /** What is compared, with its unit: {@code mean, personnel}. */
  public String compared() {
    boolean shares = response.kind().isShare() || !onValues() || main().isEmpty();
    String unit = shares || isPercent() ? "%" : Units.words(response.unit());
    String what =
        onValues() ? what() : "share of runs with " + (isMissing() ? "a" : "this one") + " value";
    return unit.isEmpty() ? what : what + ", " + unit;
  }

  private boolean isMissing() {
    ResponseComparison.Sides missing = response.details().missing();
    return missing.baseline() + missing.other() > 0;
  }

  /** Of shares by rung, the rung whose share moved most stands for all. */
  private String what() {
    return response
        .details()
        .categories()
        .map(c -> response.details().levels().get(c.widest()))
        .map(
            level ->
                level.isNaN() ? "share without rung" : "share at level " + Numerals.number(level))
        .orElse(response.kind().words());
  }

  /** The number of the baseline. */
  public String baseline() {
    return main().map(m -> level(m.baseline(), m)).orElse(NOTHING);
  }

  /** The number of the other. */
  public String other() {
    return main().map(m -> level(m.other(), m)).orElse(NOTHING);
  }

  /** The difference with its interval: {@code +55 (−12 to +122)}; shares in points. */
  public String difference() {
    if (response.identical()) {
      return "none in any run";
    }
    return main().map(this::difference).orElse(NOTHING);
  }

  private String difference(MainStatistic main) {
    if (main.interval().isEmpty()) {
      return Numerals.rounded(100 * main.difference(), 1) + " points apart in all";
    }
    return withInterval(main.difference(), main.interval().get(), decimals(main));
  }

  private String withInterval(double difference, Interval interval, int decimals) {
    double scale = scale();
    return signed(difference * scale, decimals)
        + " ("
        + signed(interval.low() * scale, decimals)
        + " to "
        + signed(interval.high() * scale, decimals)
        + ")";
  }

  /** The difference of a quantile with its simultaneous interval, where so few runs give one. */
  public String quantile(QuantileDifferences.At quantile) {
    double scale = scale();
    if (quantile.interval().isEmpty()) {
      return signed(quantile.estimate() * scale, 1);
    }
    Interval interval = quantile.interval().get();
    int decimals = Numerals.decimals(interval.low() * scale, interval.high() * scale);
    return withInterval(quantile.estimate(), interval, decimals);
  }

  /** How often a run of the other lies above one of the baseline, 0 to 1; a dash for shares. */
  public String superiority() {
    return response
        .details()
        .superiority()
        .map(a -> Numerals.rounded(a.estimate(), 2))
        .orElse(NOTHING);
  }

  /** The p-value after its adjustment. */
  public String pValue() {
    double p = response.adjustedP();
    if (Double.isNaN(p)) {
      return NOTHING;
    }
    return p < 0.001 ? "< 0.001" : Numerals.rounded(p, 3);
  }

  /** The margin with its unit. */
  public String margin() {
    return main()
        .map(
            m ->
                "± "
                    + Numerals.number(m.margin() * scale())
                    + (scale() == 100 ? " points" : " " + Units.words(response.unit())))
        .orElse(NOTHING);
  }

  /** The verdict; for what is undecided with the number of runs that would decide. */
  public String verdict() {
    if (response.identical()) {
      int pairs = response.details().runs().baseline();
      return pairs == 1
          ? "same (equal in the only pair)"
          : Template.fill("same (equal in all %s pairs)", Numerals.whole(pairs));
    }
    String words = response.verdict().words();
    return response.verdict() == Verdict.UNDECIDED
        ? words + "; " + needed() + " would decide"
        : words;
  }

  /**
   * What the verdict means, in a sentence: A is the baseline, and B the other.
   *
   * @param paired whether runs of both are pairs, which have the same luck
   */
  public String meaning(boolean paired) {
    String runs = runs(paired);
    return switch (response.verdict()) {
      case DIFFERENT ->
          "B differs from A: "
              + runs
              + (paired ? " of the same luck" : "")
              + " show more than chance explains.";
      case DIFFERENT_WITHIN_MARGIN ->
          "B differs from A, but by less than the margin: too little to act on.";
      case SAME -> "B is the same as A: what difference there is lies within the margin.";
      case UNDECIDED ->
          "With "
              + runs
              + " it cannot be told whether B differs from A. That is not the same as no"
              + " difference.";
      case NOT_COMPARABLE -> "There is too little to compare.";
    };
  }

  private String runs(boolean paired) {
    ResponseComparison.Sides runs = response.details().runs();
    if (!paired) {
      return Template.fill(
          "%s runs of A and %s of B",
          Numerals.whole(runs.baseline()), Numerals.whole(runs.other()));
    }
    return runs.baseline() == 1
        ? "1 pair of runs"
        : Numerals.whole(runs.baseline()) + " pairs of runs";
  }

  /** How many runs would decide what is undecided: {@code about 680 runs each}. */
  public String needed() {
    OptionalLong runs = response.needed().map(n -> n.replications()).orElse(OptionalLong.empty());
    if (runs.isEmpty()) {
      return "no number of runs";
    }
    String what = response.details().narrowing().isPresent() ? " pairs" : " runs each";
    return "about " + Numerals.number(twoDigits(runs.getAsLong())) + what;
  }

  private static double twoDigits(long number) {
    double step = FastMath.pow(10, Math.max(0, (int) FastMath.log10(number) - 1));
    return Math.ceil(number / step) * step;
  }

  /** What pairing gained: {@code 0.53 as wide as unpaired}; empty for runs that are not paired. */
  public Optional<String> narrowing() {
    return response.details().narrowing().isPresent()
        ? Optional.of(
            Template.fill(
                "%s as wide as unpaired",
                Numerals.rounded(response.details().narrowing().getAsDouble(), 2)))
        : Optional.empty();
  }

  private Optional<MainStatistic> main() {
    return response.details().main();
  }

  /** Whether the values themselves are compared, and not how many runs have one. */
  private boolean onValues() {
    return response.kind() != ResponseKind.NUMBER
        || response.details().quantiles().isPresent()
        || main().isEmpty();
  }

  private boolean isPercent() {
    return Unit.of(response.unit()).filter(Unit::isPercent).isPresent();
  }

  private double scale() {
    return response.kind().isShare() || !onValues() || isPercent() ? 100 : 1;
  }

  private int decimals(MainStatistic main) {
    return main.interval()
        .map(i -> Numerals.decimals(i.low() * scale(), i.high() * scale()))
        .orElse(1);
  }

  private String level(double value, MainStatistic main) {
    return Numerals.rounded(value * scale(), decimals(main));
  }

  private static String signed(double value, int decimals) {
    String text = Numerals.rounded(value, decimals);
    return value > 0 && !text.equals("0") ? "+" + text : text;
  }
}
