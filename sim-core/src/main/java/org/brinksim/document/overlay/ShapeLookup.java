package org.brinksim.document.overlay;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.binding.KnownKeys;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;

/** The shapes of the parts of a shape. */
final class ShapeLookup {

  private ShapeLookup() {}

  /**
   * The shape under a key; null when the key is not known.
   *
   * @param maps the maps whose keys choose among alternatives, the most important first
   */
  static Shape key(Shape shape, String key, Node.Entries... maps) {
    Optional<Shape.Field> field = field(shape, key, maps);
    if (field.isPresent()) {
      return field.get().shape();
    }
    return shape instanceof Shape.Mapping mapping ? mapping.value() : null;
  }

  /** The record's component that a key gives, also where alternatives are chosen by keys. */
  static Optional<Shape.Field> field(Shape shape, String key, Node.Entries... maps) {
    if (shape instanceof Shape.Keyed keyed) {
      return keyed
          .field(key)
          .or(
              () ->
                  keyed.fields().stream()
                      .filter(Shape.Field::inline)
                      .flatMap(f -> field(f.shape(), key, maps).stream())
                      .findFirst());
    }
    return shape instanceof Shape.Choice choice ? inChoice(choice, key, maps) : Optional.empty();
  }

  private static Optional<Shape.Field> inChoice(
      Shape.Choice choice, String key, Node.Entries... maps) {
    for (Node.Entries map : maps) {
      Optional<Shape.Field> field = choice.chosenBy(map).flatMap(o -> field(o.shape(), key, maps));
      if (field.isPresent()) {
        return field;
      }
    }
    return choice.options().stream()
        .filter(o -> !o.bare())
        .flatMap(o -> field(o.shape(), key, maps).stream())
        .findFirst();
  }

  /** Why a map of a shape cannot have a key, and what to do instead. */
  static String refusal(Shape shape, Node.Entries map, String key) {
    Optional<String> retired =
        shape instanceof Shape.Keyed keyed
            ? KnownKeys.of(keyed, map, List.of()).refusal(key)
            : Optional.empty();
    return retired.orElseGet(
        () -> "is not a known key." + Suggestion.advice(key, keys(shape, map), "keys"));
  }

  /** The keys that a map of a shape may have, as far as they are known beforehand. */
  private static List<String> keys(Shape shape, Node.Entries map) {
    if (shape instanceof Shape.Keyed keyed) {
      return KnownKeys.of(keyed, map, List.of()).keys();
    }
    if (shape instanceof Shape.Choice choice) {
      return choice
          .chosenBy(map)
          .map(o -> KnownKeys.of(o.shape(), map, List.of()).keys())
          .orElseGet(() -> KnownKeys.of(choice).keys());
    }
    return List.copyOf(map.entries().keySet());
  }
}
