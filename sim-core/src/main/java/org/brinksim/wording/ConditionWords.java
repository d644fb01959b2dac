package org.brinksim.wording;

import org.brinksim.results.tracing.RunCondition;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Unit;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.text.Template;

/** What a conclusion is about, in words. */
public final class ConditionWords {
  private ConditionWords() {}

  /** The clause: that a rung is reached, or how a response compares. */
  public static String clause(RunCondition about) {
    String label = Names.capital(about.label());
    Condition condition = about.condition();
    if (!about.rung().isEmpty()) {
      return rung(condition, label);
    }
    if (Unit.DAY.is(about.unit())) {
      return Template.fill("“%s” falls %s", label, falls(condition));
    }
    String unit = Units.words(about.unit());
    return Template.fill(
        "“%s” is %s%s%s",
        label,
        compared(condition),
        Numerals.number(condition.value() * Units.scale(about.unit())),
        unit.isEmpty() ? "" : " " + unit);
  }

  private static String rung(Condition condition, String rung) {
    boolean highest = condition.response().equals(ResultNames.PEAK_RUNG);
    return highest && condition.comparison() == Condition.Comparison.AT_LEAST
        ? Template.fill("“%s” or a higher rung is reached", rung)
        : Template.fill(
            "the %s is %s“%s”",
            highest ? "highest rung reached" : "rung that stands at the end",
            switch (condition.comparison()) {
              case ABOVE -> "above ";
              case AT_LEAST -> "at least ";
              case BELOW -> "below ";
              case AT_MOST -> "at most ";
              case EQUAL -> "";
            },
            rung);
  }

  private static String compared(Condition condition) {
    return switch (condition.comparison()) {
      case ABOVE -> "more than ";
      case AT_LEAST -> "at least ";
      case BELOW -> "less than ";
      case AT_MOST -> "at most ";
      case EQUAL -> "";
    };
  }

  /** A day that never came is later than any. */
  private static String falls(Condition condition) {
    String day = "day " + Numerals.number(condition.value());
    return switch (condition.comparison()) {
      case ABOVE -> "after " + day + ", or never";
      case AT_LEAST -> "on " + day + " or later, or never";
      case BELOW -> "before " + day;
      case AT_MOST -> "on " + day + " or before";
      case EQUAL -> "on " + day;
    };
  }
}
