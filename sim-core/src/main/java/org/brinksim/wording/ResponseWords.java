package org.brinksim.wording;

import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;

/**
 * What a run yields as people say it: a level by the name of its rung, a share in per cent, a day
 * as a day, and never where a thing did not happen.
 *
 * @param scenario the scenario of the run
 */
public record ResponseWords(Scenario scenario) {

  /** What did not happen by the end of a run. */
  public static final String NEVER = "never";

  /**
   * A run's value of a response, with its unit.
   *
   * @param name the response
   * @param unit its unit, as files have it
   * @param value its value; NaN for never
   */
  public String value(String name, String unit, double value) {
    if (Double.isNaN(value)) {
      return NEVER;
    }
    if (name.equals(ResultNames.PEAK_RUNG) || name.equals(ResultNames.FINAL_RUNG)) {
      return scenario.ladder().rungs().stream()
          .filter(r -> r.level() == value)
          .map(Titles::of)
          .findFirst()
          .orElse(Numerals.number(value));
    }
    if (Unit.YES_OR_NO.is(unit)) {
      return value == 1 ? "yes" : "no";
    }
    if (Unit.DAY.is(unit)) {
      return "day\u00a0" + Numerals.day(value);
    }
    return number(unit, value) + "\u00a0" + Units.words(unit);
  }

  /**
   * By how much a value of a run is above that of another: {@code +120}, {@code −3 days}; in words
   * where one of them never happened, or where the question is of yes or no.
   *
   * @param unit the unit of both, as files have it
   */
  public String difference(String unit, double value, double baseline) {
    if (Double.compare(value, baseline) == 0) {
      return "the same";
    }
    double difference = value - baseline;
    if (Double.isNaN(difference)) {
      return "only one of them";
    }
    String sign = difference > 0 ? "+" : "";
    return switch (Unit.of(unit).orElse(Unit.PERSONNEL)) {
      case YES_OR_NO -> difference > 0 ? "now it is so" : "no longer so";
      case DAY -> sign + Numerals.day(difference) + " days";
      case LEVEL -> sign + Numerals.number(difference) + " levels";
      default -> sign + number(unit, difference);
    };
  }

  private static String number(String unit, double value) {
    double written = Units.scale(unit) * value;
    return Unit.PERSONNEL.is(unit) ? Numerals.whole(written) : Numerals.number(written);
  }
}
