package org.brinksim.scenario;

import java.util.LinkedHashSet;
import java.util.Set;

/** Whether each assumption by place names a place at or below which the file writes a number. */
final class AssumptionCheck {

  private AssumptionCheck() {}

  static void check(Facts facts, Problems problems) {
    Set<String> places = new LinkedHashSet<>();
    facts.leaves().forEach(leaf -> places.add(leaf.spot().path().toString()));
    facts.all(Record.class).forEach(it -> places.add(it.spot().path().toString()));
    for (Facts.MapKey key : facts.mapKeys()) {
      if (key.holder() == Scenario.class
          && key.field().name().equals("assumptions")
          && places.stream().noneMatch(place -> covers(key.key(), place))) {
        String meant =
            Suggestion.nearest(key.key(), places)
                .map(n -> " Did you mean \"" + n + "\"?")
                .orElse("");
        problems.add(key.spot(), "is not the place of a number that this file writes." + meant);
      }
    }
  }

  /** Whether a place is that of a number, or a number lies below it. */
  static boolean covers(String place, String number) {
    return number.startsWith(place)
        && (number.length() == place.length() || number.charAt(place.length()) == '.');
  }
}
