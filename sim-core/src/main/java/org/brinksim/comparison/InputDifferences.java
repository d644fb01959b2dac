package org.brinksim.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brinksim.document.overlay.TreePair;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.tree.InputText;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.text.Characters;

/** The places at which two resolved scenarios differ, with what the numbers there rest on. */
final class InputDifferences {
  private static final int SHOWN_CHARACTERS = 120;

  private InputDifferences() {}

  /** The places in the order of the baseline; what only the other has comes last in its map. */
  static List<InputDifference> between(ReadScenario baseline, ReadScenario other) {
    Map<String, String> baselineBases = bases(baseline);
    Map<String, String> otherBases = bases(other);
    return pair(baseline, other).differences().stream()
        .map(
            place ->
                new InputDifference(
                    place.path().toString(),
                    shown(place.baseline().map(TreePair::inline).orElse("")),
                    shown(place.other().map(TreePair::inline).orElse("")),
                    place.baseline().map(n -> basis(place.path(), baselineBases)).orElse(""),
                    place.other().map(n -> basis(place.path(), otherBases)).orElse("")))
        .toList();
  }

  private static TreePair pair(ReadScenario baseline, ReadScenario other) {
    try {
      return new TreePair(
          InputText.tree("scenario.yaml", baseline.resolvedYaml()),
          InputText.tree("scenario.yaml", other.resolvedYaml()));
    } catch (MalformedInputException e) {
      throw new IllegalStateException("a scenario that was read cannot be read again", e);
    }
  }

  private static Map<String, String> bases(ReadScenario scenario) {
    Map<String, String> bases = new LinkedHashMap<>();
    for (ScenarioNumber number : scenario.numbers()) {
      bases.putIfAbsent(number.path(), number.basis());
    }
    return bases;
  }

  private static String shown(String text) {
    return Characters.visibleInOneLine(text.strip(), SHOWN_CHARACTERS);
  }

  /**
   * What a place rests on: as noted there; of what holds several numbers as noted at these, each
   * basis once; otherwise as noted at the nearest place that holds it.
   */
  private static String basis(KeyPath path, Map<String, String> bases) {
    String within =
        bases.entrySet().stream()
            .filter(e -> e.getKey().equals(path.toString()) || isWithin(e.getKey(), path))
            .map(Map.Entry::getValue)
            .filter(basis -> !basis.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (!within.isEmpty()) {
      return within;
    }
    KeyPath above = path.parent();
    while (above != null && !bases.containsKey(above.toString())) {
      above = above.parent();
    }
    return above == null ? "" : bases.get(above.toString());
  }

  private static boolean isWithin(String place, KeyPath path) {
    return place.startsWith(path + ".");
  }
}
