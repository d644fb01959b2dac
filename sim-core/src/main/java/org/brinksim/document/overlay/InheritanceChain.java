package org.brinksim.document.overlay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.tree.Node;

/**
 * The files that a variant was laid over, one after another: what tells a name that a variant left
 * without its thing from a name that never had one.
 *
 * @param roots each file with what it extends, the lowest first
 */
public record InheritanceChain(List<Node> roots) {
  /**
   * A file without the reasons for numbers that it took over from a layer and then dropped.
   *
   * @param key the map whose keys are places of the file, each with a reason
   */
  public Node withoutStaleReasons(Node root, String key) {
    if (!(root instanceof Node.Entries map)
        || !(map.get(key).orElse(null) instanceof Node.Entries reasons)) {
      return root;
    }
    Map<String, Node.Entry> kept = new LinkedHashMap<>(reasons.entries());
    kept.keySet()
        .removeIf(place -> !has(root, place) && roots.stream().anyMatch(r -> has(r, place)));
    Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
    Node.Entry before = entries.get(key);
    entries.put(key, new Node.Entry(before.keyAt(), new Node.Entries(reasons.at(), kept)));
    return new Node.Entries(map.at(), entries);
  }

  /** Whether a place, written as keys joined by dots, exists at or below a node. */
  static boolean has(Node node, String place) {
    if (node instanceof Node.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        String id = item instanceof Node.Entries m ? m.text("id").orElse("") : "";
        if (leads(id, item, place) || leads(Integer.toString(i), item, place)) {
          return true;
        }
      }
    }
    return node instanceof Node.Entries map
        && map.entries().entrySet().stream()
            .anyMatch(e -> leads(e.getKey(), e.getValue().value(), place));
  }

  private static boolean leads(String step, Node to, String place) {
    return place.equals(step)
        || place.startsWith(step + ".") && has(to, place.substring(step.length() + 1));
  }
}
