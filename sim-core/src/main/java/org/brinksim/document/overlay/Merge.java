package org.brinksim.document.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.Exclusive;
import org.brinksim.document.ReplacedWith;
import org.brinksim.document.problem.Location;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;

/**
 * Lays a variant over its base.
 *
 * <p>Maps merge by key, lists whose items all have an {@code id} by id; anything else of the
 * variant replaces the base's. A key that chooses one of several alternatives drops the base's keys
 * of the others, and one that replaces another drops that. {@code remove: true} drops what is
 * inherited.
 */
public final class Merge {

  private Merge() {}

  /**
   * The two as one.
   *
   * @param shape what may stand there; null where that is unknown
   */
  static Node of(Shape shape, Node base, Node variant) {
    if (base instanceof Node.Entries low && variant instanceof Node.Entries high) {
      return maps(shape, low, high);
    }
    if (base instanceof Node.Items low
        && variant instanceof Node.Items high
        && haveIds(low)
        && haveIds(high)) {
      return lists(shape instanceof Shape.Listing list ? list.item() : null, low, high);
    }
    return variant;
  }

  private static boolean haveIds(Node.Items list) {
    return !list.items().isEmpty()
        && list.items().stream().allMatch(i -> i instanceof Node.Entries m && idOf(m) != null);
  }

  private static String idOf(Node item) {
    return ((Node.Entries) item).text("id").orElse(null);
  }

  private static Node lists(Shape item, Node.Items base, Node.Items variant) {
    List<Node> merged = new ArrayList<>(base.items());
    Set<String> seen = new LinkedHashSet<>();
    for (Node high : variant.items()) {
      int index = seen.add(idOf(high)) ? indexOf(merged, idOf(high)) : -1;
      if (index < 0) {
        merged.add(high);
      } else if (Node.isRemoval(high)) {
        merged.remove(index);
      } else {
        merged.set(index, of(item, merged.get(index), high));
      }
    }
    return new Node.Items(base.at(), merged);
  }

  private static int indexOf(List<Node> items, String id) {
    for (int i = 0; i < items.size(); i++) {
      if (id.equals(idOf(items.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** A map with one value replaced, and without what cannot stand beside the new value. */
  static Node replaced(Shape shape, Node.Entries map, String key, Node.Entry entry) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.keySet().removeAll(dropped(shape, map, new Node.Entries(map.at(), Map.of(key, entry))));
    entries.put(key, entry);
    return new Node.Entries(map.at(), entries);
  }

  private static Node maps(Shape shape, Node.Entries base, Node.Entries variant) {
    Map<String, Node.Entry> merged = new LinkedHashMap<>(base.entries());
    merged.keySet().removeAll(dropped(shape, base, variant));
    Location at = merged.isEmpty() ? variant.at() : base.at();
    Node.Entries kept = new Node.Entries(at, merged);
    variant
        .entries()
        .forEach(
            (key, entry) -> {
              Node.Entry low = merged.get(key);
              if (low == null) {
                merged.put(key, entry);
              } else if (Node.isRemoval(entry.value())) {
                merged.remove(key);
              } else {
                Shape inner = shape == null ? null : ShapeLookup.key(shape, key, variant, kept);
                merged.put(
                    key, new Node.Entry(entry.keyAt(), of(inner, low.value(), entry.value())));
              }
            });
    return new Node.Entries(at, merged);
  }

  /** The base's keys that cannot stand beside the variant's. */
  private static Set<String> dropped(Shape shape, Node.Entries base, Node.Entries variant) {
    Set<String> dropped = new LinkedHashSet<>();
    if (shape instanceof Shape.Choice choice) {
      dropped.addAll(otherAlternatives(choice, base, variant));
    }
    if (shape instanceof Shape.Keyed keyed) {
      for (Shape.Field field : keyed.fields()) {
        if (field.inline() && field.shape() instanceof Shape.Choice choice) {
          dropped.addAll(otherAlternatives(choice, base, variant));
        }
        if (isReplaced(field, variant)) {
          dropped.add(field.name());
        }
      }
      Exclusive exclusive = keyed.type().getAnnotation(Exclusive.class);
      if (exclusive != null) {
        dropped.addAll(otherOfGroup(List.of(exclusive.value()), variant));
      }
    }
    return dropped;
  }

  private static boolean isReplaced(Shape.Field field, Node.Entries variant) {
    ReplacedWith with = field.component().getAnnotation(ReplacedWith.class);
    return with != null && List.of(with.value()).stream().anyMatch(variant.entries()::containsKey);
  }

  private static Set<String> otherOfGroup(List<String> group, Node.Entries variant) {
    Set<String> others = new LinkedHashSet<>(group);
    return others.removeAll(variant.entries().keySet()) ? others : Set.of();
  }

  private static Set<String> otherAlternatives(
      Shape.Choice choice, Node.Entries base, Node.Entries variant) {
    Optional<Shape.Option> chosen = choice.chosenBy(variant);
    if (chosen.isEmpty() || chosen.equals(choice.chosenBy(base))) {
      return Set.of();
    }
    Set<String> others = new LinkedHashSet<>();
    choice.options().forEach(o -> others.addAll(Shape.keysOf(o.shape())));
    Shape.keysOf(chosen.get().shape()).forEach(others::remove);
    return others;
  }
}
