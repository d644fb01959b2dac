package org.brinksim.document.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.Retired;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;
import org.brinksim.text.NearestName;

/**
 * The keys that one map may have, and those that it may not have beside the ones that it has.
 *
 * @param keys the keys allowed
 * @param rivals keys of alternatives that were not chosen, each with the key that chose another
 * @param retired keys that were known once, each with what to do instead
 */
public record KnownKeys(
    List<String> keys, Map<String, String> rivals, Map<String, String> retired) {

  /**
   * The keys of a record.
   *
   * @param map the map, whose keys choose among inline alternatives
   * @param others keys that the map may have besides
   */
  public static KnownKeys of(Shape.Keyed shape, Node.Entries map, List<String> others) {
    KnownKeys known =
        new KnownKeys(new ArrayList<>(others), new LinkedHashMap<>(), new LinkedHashMap<>());
    known.add(shape, map);
    known.rivals.keySet().removeAll(known.keys);
    return known;
  }

  /** The keys of all alternatives of a choice. */
  public static KnownKeys of(Shape.Choice choice) {
    List<String> keys =
        choice.options().stream().flatMap(o -> Shape.keysOf(o.shape()).stream()).toList();
    return new KnownKeys(keys, Map.of(), Map.of());
  }

  /** The keys of the alternative that a map chose. */
  public static KnownKeys of(Shape.Choice choice, Shape.Option chosen, Node.Entries map) {
    KnownKeys known = of(chosen.shape(), map, List.of());
    known.addRivals(choice, chosen, map);
    known.rivals.keySet().removeAll(known.keys);
    return known;
  }

  private void add(Shape.Keyed shape, Node.Entries map) {
    for (Retired key : shape.type().getAnnotationsByType(Retired.class)) {
      retired.put(key.key(), key.advice());
    }
    for (Shape.Field field : shape.fields()) {
      if (!field.inline()) {
        keys.add(field.name());
      } else {
        addInline((Shape.Choice) field.shape(), map);
      }
    }
  }

  private void addInline(Shape.Choice choice, Node.Entries map) {
    Optional<Shape.Option> chosen = choice.chosenBy(map);
    if (chosen.isEmpty()) {
      keys.addAll(of(choice).keys());
      return;
    }
    add(chosen.get().shape(), map);
    addRivals(choice, chosen.get(), map);
  }

  private void addRivals(Shape.Choice choice, Shape.Option chosen, Node.Entries map) {
    String by =
        chosen.choosingKeys().stream().filter(map.entries()::containsKey).findFirst().orElse("");
    choice.choosingKeys().stream().filter(k -> !k.equals(by)).forEach(k -> rivals.put(k, by));
  }

  /** What a file is told that still has a key which was known once; empty for any other key. */
  public Optional<String> refusal(String key) {
    return Optional.ofNullable(retired.get(key)).map(advice -> "is no longer a key. " + advice);
  }

  boolean allKnown(Node.Entries map) {
    return keys.containsAll(map.entries().keySet());
  }

  /** In a map on one line, a comma inside an unquoted text starts a key without a value. */
  private String advice(String key, Node value, List<String> free) {
    boolean bare = value instanceof Node.Single single && single.style() == Node.Style.EMPTY;
    if (bare && key.matches("[0-9]+")) {
      return " Maybe the number before it holds a comma: write a decimal point, and no separators";
    }
    return NearestName.of(key, free).isEmpty() && bare
        ? " Maybe the text before it holds a comma and must be put in quotes"
        : NearestName.of(key, free)
            .map(n -> " Did you mean \"" + n + "\"?")
            .orElseGet(() -> Suggestion.listed(keys, "keys"));
  }

  /**
   * The keys that an unknown one may have been meant as: those that its own file leaves free here.
   * A variant says what its base says already.
   */
  private List<String> freeBeside(Node.Entry unknown, Node.Entries map) {
    String file = unknown.keyAt().file();
    return keys.stream()
        .filter(
            k -> !map.entries().containsKey(k) || !map.entries().get(k).keyAt().file().equals(file))
        .distinct()
        .toList();
  }

  /** Reports every key that a map may not have, and tells which keys were suggested instead. */
  Set<String> report(Node.Entries map, Spot spot, Problems problems) {
    Set<String> suggested = new LinkedHashSet<>();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (keys.contains(key)) {
                return;
              }
              Spot at = new Spot(spot.path().key(key), entry.keyAt());
              if (entry.value() instanceof Node.Refused refused) {
                problems.add(at, refused.message());
              } else if (rivals.containsKey(key)) {
                problems.add(
                    at, "cannot stand beside \"" + rivals.get(key) + "\"; give one of them alone");
              } else if (retired.containsKey(key)) {
                problems.add(at, refusal(key).orElseThrow());
              } else {
                List<String> free = freeBeside(entry, map);
                NearestName.of(key, free).ifPresent(suggested::add);
                problems.add(at, "is not a known key." + advice(key, entry.value(), free));
              }
            });
    return suggested;
  }
}
