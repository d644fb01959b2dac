package org.brinksim.scenario.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.Problems;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.NearestName;

/**
 * Whether each assumption by place names a place at or below which the file writes a number.
 *
 * <p>Where something else is wrong, at the place or around it, nothing is said of its assumption:
 * it may well have a number once that is mended.
 */
public final class AssumptionCheck {

  private static final String ASSUMPTIONS = "assumptions";

  private AssumptionCheck() {}

  static void check(BindingIndex facts, Problems problems) {
    Set<String> places = places(facts);
    List<String> wrong = problems.places();
    for (BindingIndex.MapKey key : facts.mapKeys()) {
      if (key.holder() == Scenario.class
          && key.field().name().equals(ASSUMPTIONS)
          && places.stream().noneMatch(place -> covers(key.key(), place))
          && wrong.stream().noneMatch(place -> touches(key.key(), place))) {
        String meant =
            NearestName.of(key.key(), free(places, facts))
                .map(n -> " Did you mean \"" + n + "\"?")
                .orElse("");
        problems.add(key.spot(), "is not the place of a number that this file writes." + meant);
      }
    }
  }

  /** Places without a reason of their own. */
  private static Set<String> free(Set<String> places, BindingIndex facts) {
    Set<String> free = new LinkedHashSet<>(places);
    facts.mapKeys().stream()
        .filter(k -> k.holder() == Scenario.class && k.field().name().equals(ASSUMPTIONS))
        .forEach(k -> free.remove(k.key()));
    return free;
  }

  private static Set<String> places(BindingIndex facts) {
    Set<String> places = new LinkedHashSet<>();
    facts.leaves().forEach(leaf -> places.add(leaf.spot().path().toString()));
    facts.all(Record.class).forEach(it -> places.add(it.spot().path().toString()));
    places.removeIf(place -> covers(ASSUMPTIONS, place));
    return places;
  }

  private static boolean touches(String place, String wrong) {
    return !wrong.isEmpty() && (covers(place, wrong) || covers(wrong, place));
  }

  /** Whether a place is that of a number, or a number lies below it. */
  public static boolean covers(String place, String number) {
    return number.startsWith(place)
        && (number.length() == place.length() || number.charAt(place.length()) == '.');
  }
}
