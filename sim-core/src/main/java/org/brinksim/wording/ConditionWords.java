package org.brinksim.wording;

import org.brinksim.results.tracing.RunCondition;
import org.brinksim.scenario.Unit;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.text.Template;

/** What a conclusion is about, in words. */
public final class ConditionWords {
  private ConditionWords() {}

  /** The clause: that a rung is reached, or how a response compares. */
  public static String clause(RunCondition about) {
    String label = Names.capital(about.label());
    if (!about.rung().isEmpty()) {
      return Template.fill("“%s” or a higher rung is reached", label);
    }
    Condition condition = about.condition();
    if (Unit.DAY.is(about.unit())) {
      return Template.fill("“%s” falls %s", label, falls(condition));
    }
    String unit = Units.words(about.unit());
    return Template.fill(
        "“%s” is %s%s%s",
        label,
        switch (condition.comparison()) {
          case ABOVE -> "more than ";
          case AT_LEAST -> "at least ";
          case BELOW -> "less than ";
          case AT_MOST -> "at most ";
          case EQUAL -> "";
        },
        Numerals.number(condition.value() * Units.scale(about.unit())),
        unit.isEmpty() ? "" : " " + unit);
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
