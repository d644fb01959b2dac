package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.text.Characters;

/** Walks over two resolved scenarios side by side and notes each place at which they differ. */
final class InputDifferences {
  private static final int SHOWN_CHARACTERS = 120;

  private final Map<String, String> baselineBases;
  private final Map<String, String> otherBases;
  private final List<InputDifference> found = new ArrayList<>();

  private InputDifferences(ReadScenario baseline, ReadScenario other) {
    baselineBases = bases(baseline);
    otherBases = bases(other);
  }

  /** The places in the order of the baseline; what only the other has comes last in its map. */
  static List<InputDifference> between(ReadScenario baseline, ReadScenario other) {
    InputDifferences differences = new InputDifferences(baseline, other);
    differences.walk(KeyPath.ROOT, Optional.of(tree(baseline)), Optional.of(tree(other)));
    return differences.found;
  }

  private static Node tree(ReadScenario scenario) {
    try {
      return InputText.tree("scenario.yaml", scenario.resolvedYaml());
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

  private void walk(KeyPath path, Optional<Node> baseline, Optional<Node> other) {
    String a = baseline.map(InputDifferences::inline).orElse("");
    String b = other.map(InputDifferences::inline).orElse("");
    if (a.equals(b)) {
      return;
    }
    Map<KeyPath, Node> inBaseline = baseline.map(n -> parts(path, n)).orElse(Map.of());
    Map<KeyPath, Node> inOther = other.map(n -> parts(path, n)).orElse(Map.of());
    if (inBaseline.isEmpty() || inOther.isEmpty()) {
      found.add(
          new InputDifference(
              path.toString(),
              shown(a),
              shown(b),
              baseline.map(node -> basis(path, baselineBases)).orElse(""),
              other.map(node -> basis(path, otherBases)).orElse("")));
      return;
    }
    Set<KeyPath> all = new LinkedHashSet<>(inBaseline.keySet());
    all.addAll(inOther.keySet());
    for (KeyPath part : all) {
      walk(part, Optional.ofNullable(inBaseline.get(part)), Optional.ofNullable(inOther.get(part)));
    }
  }

  /** The entries of a map, and the items of a list whose items have ids; of others nothing. */
  private static Map<KeyPath, Node> parts(KeyPath path, Node node) {
    Map<KeyPath, Node> parts = new LinkedHashMap<>();
    if (node instanceof Node.Entries map) {
      map.entries().forEach((key, entry) -> parts.put(path.key(key), entry.value()));
    } else if (node instanceof Node.Items list) {
      for (Node item : list.items()) {
        Optional<String> id =
            item instanceof Node.Entries map ? map.text("id") : Optional.<String>empty();
        if (id.isEmpty()) {
          return Map.of();
        }
        parts.put(path.item(id.get()), item);
      }
    }
    return parts;
  }

  /** What a place says, in one line. */
  private static String inline(Node node) {
    if (node instanceof Node.Single single) {
      return single.text();
    }
    if (node instanceof Node.Items list) {
      return list.items().stream()
          .map(InputDifferences::inline)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Node.Entries map) {
      return map.entries().entrySet().stream()
          .map(e -> e.getKey() + ": " + inline(e.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    throw new IllegalStateException("a resolved scenario holds " + node);
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
