package org.brinksim.scenario.condition;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;

/**
 * What makes a run a case: a comparison of one of its responses with a number, as {@code
 * peakRung>=war} or {@code dprk.casualties>5000}.
 *
 * <p>A day that never came is later than any. A run without another response's value is neither a
 * case nor none.
 *
 * @param response the response's name
 * @param comparison how it is compared
 * @param value with what; of rungs the level
 */
public record Condition(String response, Comparison comparison, double value) {

  private static final Pattern FORM =
      Pattern.compile("\\s*([^<>=\\s]+)\\s*(>=|<=|>|<|=)\\s*(\\S+)\\s*");

  /** The comparisons. */
  public enum Comparison {
    /** Greater. */
    ABOVE(">") {
      @Override
      boolean holds(double a, double b) {
        return a > b;
      }
    },
    /** Greater or equal. */
    AT_LEAST(">=") {
      @Override
      boolean holds(double a, double b) {
        return a >= b;
      }
    },
    /** Less. */
    BELOW("<") {
      @Override
      boolean holds(double a, double b) {
        return a < b;
      }
    },
    /** Less or equal. */
    AT_MOST("<=") {
      @Override
      boolean holds(double a, double b) {
        return a <= b;
      }
    },
    /** Equal. */
    EQUAL("=") {
      @Override
      boolean holds(double a, double b) {
        return a == b;
      }
    };

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    abstract boolean holds(double a, double b);
  }

  /**
   * A condition as it is typed.
   *
   * @param response what stands before the sign
   * @param comparison the sign
   * @param value what stands behind it: a number or a rung
   */
  public record Typed(String response, Comparison comparison, String value) {

    /** That of what a scenario concludes; empty where it concludes nothing. */
    public static Optional<Typed> concluded(Scenario scenario) {
      return scenario.conclusion().flatMap(it -> of(it.when()));
    }

    /** The parts of a condition; empty where it has not the form of one. */
    public static Optional<Typed> of(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      for (Comparison comparison : Comparison.values()) {
        if (comparison.sign.equals(matcher.group(2))) {
          return Optional.of(new Typed(matcher.group(1), comparison, matcher.group(3)));
        }
      }
      return Optional.empty();
    }

    /**
     * The condition; empty where the value is neither a number nor, of a response of rungs, one.
     */
    public Optional<Condition> condition(Scenario scenario) {
      OptionalDouble level =
          isOfRungs()
              ? scenario.ladder().rungs().stream()
                  .filter(rung -> rung.id().equals(value))
                  .mapToDouble(Rung::level)
                  .findFirst()
              : OptionalDouble.empty();
      return level.isPresent() ? of(level) : of(NumberSyntax.parse(value));
    }

    /** Whether the response is the level of a rung. */
    public boolean isOfRungs() {
      return ResultNames.PEAK_RUNG.equals(response) || ResultNames.FINAL_RUNG.equals(response);
    }

    private Optional<Condition> of(OptionalDouble number) {
      return number.isPresent()
          ? Optional.of(new Condition(response, comparison, number.getAsDouble()))
          : Optional.empty();
    }
  }

  /** Whether a value of the response makes a run a case. */
  public boolean holds(double of) {
    return comparison.holds(of, value);
  }
}
