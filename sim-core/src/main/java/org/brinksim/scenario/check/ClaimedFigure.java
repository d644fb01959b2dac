package org.brinksim.scenario.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.law.EventCount;
import org.brinksim.law.Law;
import org.brinksim.scenario.Claim;

/**
 * The figure of a claim, held against a number that rests on it.
 *
 * <p>A value is that of a constant, one of the numbers of a choice, and lies between the 5 % and
 * the 95 % quantile of any other law: what a source says is not to be an outlier of what is drawn.
 * A range lies within a law, and holds its median. A count is that of the law.
 *
 * @param claim the claim
 */
record ClaimedFigure(Claim claim) {
  private static final double LOW = 0.05;
  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.95;
  private static final double LEAST_OF_FOUR_DIGITS = 1000;

  /**
   * What keeps a number from resting on the claim, to follow its place; empty when nothing does.
   *
   * @param law the number's law, a constant for one that is written out
   * @param unit the number's unit; empty where none is known
   * @param name the claim's name
   */
  Optional<String> fault(Law law, String unit, String name) {
    String says = "the claim \"" + name + "\"";
    if (claim.count().isPresent()) {
      return counted(claim.count().get(), law, says);
    }
    OptionalDouble value =
        claim.value().map(v -> NumberSyntax.parse(v.text())).orElse(OptionalDouble.empty());
    if (value.isEmpty() && claim.range().isEmpty()) {
      return Optional.of(
          "names " + says + ", which holds no number; it must hold one: value, range or count");
    }
    if (!unit.isEmpty() && claim.unit().isPresent() && !claim.unit().get().equals(unit)) {
      return Optional.of(
          "names "
              + says
              + ", whose figure is in \""
              + claim.unit().get()
              + "\"; must be in \""
              + unit
              + "\", as the number is");
    }
    return value.isPresent()
        ? valued(value.getAsDouble(), law, says)
        : ranged(claim.range().get(), law, says);
  }

  private static Optional<String> counted(EventCount count, Law law, String says) {
    return law.count().equals(Optional.of(count))
        ? Optional.empty()
        : Optional.of(
            "names "
                + says
                + ", which counts "
                + count.events()
                + " in "
                + text(count.days())
                + " days; the number must be a law of that count");
  }

  private static Optional<String> valued(double value, Law law, String says) {
    String claimed = "names " + says + ", which says " + text(value) + "; the number ";
    if (law.isConstant()) {
      return law.least() == value
          ? Optional.empty()
          : Optional.of(claimed + "must be the same, but is " + text(law.least()));
    }
    if (!law.choices().isEmpty()) {
      return law.choices().contains(value)
          ? Optional.empty()
          : Optional.of(claimed + "must be able to be that, but is one of " + listed(law));
    }
    return value >= law.quantile(LOW) && value <= law.quantile(HIGH)
        ? Optional.empty()
        : Optional.of(
            claimed
                + "must have that between its 5 and 95 % quantiles, but they are "
                + rounded(law.quantile(LOW))
                + " and "
                + rounded(law.quantile(HIGH)));
  }

  private static String listed(Law law) {
    return String.join(", ", law.choices().stream().map(NumberSyntax::text).toList());
  }

  private static Optional<String> ranged(List<Double> range, Law law, String says) {
    double low = range.get(0);
    double high = range.get(1);
    double median = law.quantile(MEDIAN);
    String claimed =
        "names " + says + ", which says " + text(low) + " to " + text(high) + "; the number ";
    if (law.least() > low || law.greatest() < high) {
      return Optional.of(
          claimed
              + "must be able to be all of that, but lies from "
              + text(law.least())
              + " to "
              + text(law.greatest()));
    }
    return median >= low && median <= high
        ? Optional.empty()
        : Optional.of(claimed + "must have its median there, but it is " + rounded(median));
  }

  /** A number to four digits. */
  private static String rounded(double number) {
    double unit = 1;
    while (number != 0 && Math.abs(number) * unit < LEAST_OF_FOUR_DIGITS) {
      unit *= 10;
    }
    return text(Math.rint(number * unit) / unit);
  }

  private static String text(double number) {
    return NumberSyntax.text(number);
  }
}
