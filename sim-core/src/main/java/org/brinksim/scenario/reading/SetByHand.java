package org.brinksim.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.problem.Location;
import org.brinksim.document.tree.Node;

/**
 * What becomes of a claim when the number that rests on it is set by hand: nobody claims the number
 * set, so that it is assumed, and the claim inspired it.
 */
final class SetByHand {
  private static final String REASON = "set by hand";
  private static final String CLAIM = "claim";
  private static final String ASSUMPTION = "assumption";
  private static final String INSPIRED = "inspired";
  private static final String PARAMETERS = "parameters";
  private static final String CALENDAR = "calendar";
  private static final String DATE = "date";
  private static final String ASSUMPTIONS = "assumptions";

  /** What a parameter says beside its law. */
  private static final List<String> BESIDE_LAW =
      List.of("unit", CLAIM, ASSUMPTION, INSPIRED, "name");

  private SetByHand() {}

  /** A file after its overrides. */
  static Node settled(Node root) {
    if (!(root instanceof Node.Entries file)) {
      return root;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>(file.entries());
    entries.computeIfPresent(PARAMETERS, (key, entry) -> with(entry, parameters(entry.value())));
    entries.computeIfPresent(CALENDAR, (key, entry) -> with(entry, calendar(entry.value())));
    entries.computeIfPresent(ASSUMPTIONS, (key, entry) -> with(entry, places(entry.value(), file)));
    return new Node.Entries(file.at(), entries);
  }

  private static Node.Entry with(Node.Entry entry, Node value) {
    return new Node.Entry(entry.keyAt(), value);
  }

  private static Node parameters(Node node) {
    if (!(node instanceof Node.Entries map)) {
      return node;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.replaceAll(
        (name, entry) ->
            entry.value() instanceof Node.Entries parameter && lawIsSet(parameter)
                ? with(entry, assumed(parameter))
                : entry);
    return new Node.Entries(map.at(), entries);
  }

  private static boolean lawIsSet(Node.Entries parameter) {
    return parameter.entries().entrySet().stream()
        .anyMatch(e -> !BESIDE_LAW.contains(e.getKey()) && isSet(e.getValue().value()));
  }

  private static Node calendar(Node node) {
    if (!(node instanceof Node.Items list)) {
      return node;
    }
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      boolean set =
          item instanceof Node.Entries event
              && event.get(DATE).filter(SetByHand::isSet).isPresent();
      items.add(set ? assumed((Node.Entries) item) : item);
    }
    return new Node.Items(list.at(), items);
  }

  private static Node places(Node node, Node.Entries file) {
    if (!(node instanceof Node.Entries map)) {
      return node;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.replaceAll(
        (place, entry) ->
            entry.value() instanceof Node.Entries basis
                    && at(file, place).filter(SetByHand::isSet).isPresent()
                ? with(entry, assumed(basis))
                : entry);
    return new Node.Entries(map.at(), entries);
  }

  /** What stands at a place, written as keys and ids joined by dots. */
  private static Optional<Node> at(Node node, String place) {
    if (place.isEmpty()) {
      return Optional.of(node);
    }
    int dot = place.indexOf('.');
    String step = dot < 0 ? place : place.substring(0, dot);
    String rest = dot < 0 ? "" : place.substring(dot + 1);
    if (node instanceof Node.Entries map) {
      return map.get(step).flatMap(next -> at(next, rest));
    }
    if (node instanceof Node.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        boolean named =
            item instanceof Node.Entries map && map.text("id").equals(Optional.of(step));
        if (named || step.equals(Integer.toString(i))) {
          return at(item, rest);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an override set it, or a part of it. */
  private static boolean isSet(Node node) {
    return node.at().isOverride()
        || node instanceof Node.Items list && list.items().stream().anyMatch(SetByHand::isSet)
        || node instanceof Node.Entries map
            && map.entries().values().stream().anyMatch(entry -> isSet(entry.value()));
  }

  /** A map whose claim is no longer what it rests on; as it is where a claim was set by hand. */
  private static Node assumed(Node.Entries map) {
    Optional<Node> claim = map.get(CLAIM).filter(it -> !it.at().isOverride());
    if (claim.isEmpty()) {
      return map;
    }
    Location at = claim.get().at();
    Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.remove(CLAIM);
    Node reason = new Node.Single(at, REASON, Node.Style.QUOTED);
    entries.putIfAbsent(ASSUMPTION, new Node.Entry(at, reason));
    List<Node> leaning = new ArrayList<>();
    if (map.get(INSPIRED).orElse(null) instanceof Node.Items list) {
      leaning.addAll(list.items());
    }
    leaning.add(claim.get());
    entries.put(INSPIRED, new Node.Entry(at, new Node.Items(at, leaning)));
    return new Node.Entries(map.at(), entries);
  }
}
