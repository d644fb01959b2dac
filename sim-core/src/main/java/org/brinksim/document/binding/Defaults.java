package org.brinksim.document.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;
import org.brinksim.document.tree.YamlTree;

/** The values of keys that were left out. */
public final class Defaults {

  private Defaults() {}

  /** A key's declared default, as if it were written at a location. */
  public static Node node(Shape.Field field, Location at) {
    try {
      return relocated(YamlTree.of("default", field.defaultYaml().orElseThrow()), at);
    } catch (MalformedInputException e) {
      throw new IllegalStateException("the default of " + field.name() + " is not YAML", e);
    }
  }

  /** A copy of a node, all of it standing at one location. */
  public static Node relocated(Node node, Location at) {
    if (node instanceof Node.Single single) {
      return new Node.Single(at, single.text(), single.style());
    }
    if (node instanceof Node.Items items) {
      return new Node.Items(at, items.items().stream().map(i -> relocated(i, at)).toList());
    }
    if (node instanceof Node.Entries map) {
      Map<String, Node.Entry> entries = new LinkedHashMap<>();
      map.entries().forEach((k, e) -> entries.put(k, new Node.Entry(at, relocated(e.value(), at))));
      return new Node.Entries(at, entries);
    }
    return new Node.Refused(at, ((Node.Refused) node).message(), Optional.empty());
  }
}
