package org.brinksim.scenario;

import java.util.List;

/** Whether each assumption by place names a place at or below which the file writes a number. */
final class AssumptionCheck {

  private AssumptionCheck() {}

  static void check(Facts facts, Problems problems) {
    List<String> numbers =
        facts.leaves().stream()
            .filter(leaf -> leaf.value() instanceof Number || leaf.value() instanceof Quantity)
            .map(leaf -> leaf.spot().path().toString())
            .toList();
    for (Facts.MapKey key : facts.mapKeys()) {
      if (key.holder() == Scenario.class
          && key.field().name().equals("assumptions")
          && numbers.stream().noneMatch(number -> covers(key.key(), number))) {
        problems.add(
            key.spot(),
            "is not the place of a number that this file writes."
                + Suggestion.advice(key.key(), numbers, "places"));
      }
    }
  }

  /** Whether a place is that of a number, or a number lies below it. */
  static boolean covers(String place, String number) {
    return number.startsWith(place)
        && (number.length() == place.length() || number.charAt(place.length()) == '.');
  }
}
