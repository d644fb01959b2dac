package org.brinksim.document.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.tree.Node;

/**
 * Two complete documents side by side: the places at which they say different things, and mixtures
 * of both.
 *
 * @param baseline the one
 * @param other the other
 */
public record TreePair(Node baseline, Node other) {

  /**
   * A place at which they differ.
   *
   * @param path the place
   * @param baseline what stands there in the one; empty for nothing
   * @param other what stands there in the other
   */
  public record Place(KeyPath path, Optional<Node> baseline, Optional<Node> other) {}

  /** The places in the order of the baseline; what only the other has comes last in its map. */
  public List<Place> differences() {
    List<Place> found = new ArrayList<>();
    walk(new Place(KeyPath.ROOT, Optional.of(baseline), Optional.of(other)), found);
    return found;
  }

  private static void walk(Place place, List<Place> found) {
    String a = place.baseline().map(TreePair::inline).orElse("");
    String b = place.other().map(TreePair::inline).orElse("");
    if (a.equals(b)) {
      return;
    }
    Map<KeyPath, Node> inBaseline = parts(place.path(), place.baseline());
    Map<KeyPath, Node> inOther = parts(place.path(), place.other());
    if (inBaseline.isEmpty() || inOther.isEmpty()) {
      found.add(place);
      return;
    }
    Set<KeyPath> all = new LinkedHashSet<>(inBaseline.keySet());
    all.addAll(inOther.keySet());
    for (KeyPath part : all) {
      walk(
          new Place(
              part,
              Optional.ofNullable(inBaseline.get(part)),
              Optional.ofNullable(inOther.get(part))),
          found);
    }
  }

  /**
   * The baseline with what the other says at some of the places at which they differ. What only the
   * other has comes after what stands before it there.
   *
   * @param places the places, as {@link #differences()} tells them
   */
  public Node mixed(Set<KeyPath> places) {
    return mixed(KeyPath.ROOT, Optional.of(baseline), Optional.of(other), places).orElseThrow();
  }

  private static Optional<Node> mixed(
      KeyPath path, Optional<Node> one, Optional<Node> two, Set<KeyPath> places) {
    Map<KeyPath, Node> inOne = parts(path, one);
    Map<KeyPath, Node> inTwo = parts(path, two);
    if (inOne.isEmpty() || inTwo.isEmpty()) {
      return places.contains(path) ? two : one;
    }
    Map<KeyPath, Node> taken = new LinkedHashMap<>();
    for (KeyPath part : together(inOne.keySet(), inTwo.keySet())) {
      mixed(
              part,
              Optional.ofNullable(inOne.get(part)),
              Optional.ofNullable(inTwo.get(part)),
              places)
          .ifPresent(node -> taken.put(part, node));
    }
    return Optional.of(like(one.orElseThrow(), taken));
  }

  /** The steps of both, those of the second alone after the one that stands before them there. */
  private static List<KeyPath> together(Set<KeyPath> one, Set<KeyPath> two) {
    List<KeyPath> all = new ArrayList<>(one);
    int after = 0;
    for (KeyPath part : two) {
      int at = all.indexOf(part);
      if (at < 0) {
        all.add(after++, part);
      } else {
        after = at + 1;
      }
    }
    return all;
  }

  private static Node like(Node node, Map<KeyPath, Node> parts) {
    if (node instanceof Node.Items list) {
      return new Node.Items(list.at(), List.copyOf(parts.values()));
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    parts.forEach((path, part) -> entries.put(path.step(), new Node.Entry(part.at(), part)));
    return new Node.Entries(node.at(), entries);
  }

  /** The entries of a map, and the items of a list whose items have ids; of others nothing. */
  private static Map<KeyPath, Node> parts(KeyPath path, Optional<Node> node) {
    Map<KeyPath, Node> parts = new LinkedHashMap<>();
    if (node.orElse(null) instanceof Node.Entries map) {
      map.entries().forEach((key, entry) -> parts.put(path.key(key), entry.value()));
    } else if (node.orElse(null) instanceof Node.Items list) {
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

  /**
   * What a place says, in one line.
   *
   * @throws IllegalStateException for what no file may hold
   */
  public static String inline(Node node) {
    if (node instanceof Node.Single single) {
      return single.text();
    }
    if (node instanceof Node.Items list) {
      return list.items().stream()
          .map(TreePair::inline)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (node instanceof Node.Entries map) {
      return map.entries().entrySet().stream()
          .map(e -> e.getKey() + ": " + inline(e.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    throw new IllegalStateException("a resolved document holds " + node);
  }
}
