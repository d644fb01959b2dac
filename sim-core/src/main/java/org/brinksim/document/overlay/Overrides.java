package org.brinksim.document.overlay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.binding.Defaults;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.Location;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.problem.Suggestion;
import org.brinksim.document.shape.DocumentKind;
import org.brinksim.document.shape.Expectation;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.text.Characters;

/**
 * Sets single places of a file, each by a text {@code PATH=VALUE}.
 *
 * <p>A path is keys joined by dots, with an item's id or number for a list. A value is laid over
 * what is there as a variant lays its values over its base; a single value may stand for an entry,
 * as a number does for a parameter.
 */
public final class Overrides {
  private static final int SHOWN = 120;

  private final DocumentKind kind;
  private final Problems problems;

  /**
   * For one file.
   *
   * @param kind what it is
   * @param problems takes what cannot be set
   */
  public Overrides(DocumentKind kind, Problems problems) {
    this.kind = kind;
    this.problems = problems;
  }

  /** The path does not lead anywhere, or the value cannot be taken apart. */
  private static final class Astray extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient KeyPath path;

    Astray(KeyPath path, String message) {
      super(message);
      this.path = path;
    }
  }

  /** The file with all overrides; one that cannot be set is reported and left out. */
  public Node apply(Node root, List<Assignment> overrides) {
    Node result = root;
    for (Assignment override : overrides) {
      Location at = Location.override(Characters.visibleInOneLine(override.toString(), SHOWN));
      try {
        result = apply(result, override, at);
      } catch (Astray e) {
        problems.add(new Spot(e.path, at), e.getMessage());
      }
    }
    return result;
  }

  private Node apply(Node root, Assignment override, Location at) throws Astray {
    Optional<String> refusal = InputText.refusal(override.toString());
    if (refusal.isPresent()) {
      throw new Astray(KeyPath.ROOT, refusal.get());
    }
    String path = override.path();
    if (path.isEmpty()) {
      throw new Astray(KeyPath.ROOT, "must be written PATH=VALUE");
    }
    Node value = value(override.value(), at);
    List<String> steps = new ArrayList<>(List.of(path.split("\\.", -1)));
    if (steps.size() == 1 && kind.shorthand().isPresent() && kind.shape().field(path).isEmpty()) {
      refuseUnknownName(root, path, kind.shorthand().get().map());
      steps.add(0, kind.shorthand().get().map());
    }
    return new Step(kind, steps, value, at).set(kind.shape(), root, KeyPath.ROOT);
  }

  private static Node value(String text, Location at) throws Astray {
    try {
      return Defaults.relocated(InputText.tree("", text), at);
    } catch (MalformedInputException e) {
      String message = text.isBlank() ? "has no value after =" : e.getMessage();
      throw new Astray(KeyPath.ROOT, message);
    }
  }

  private void refuseUnknownName(Node root, String name, String key) throws Astray {
    Set<String> names = new LinkedHashSet<>();
    if (root instanceof Node.Entries map
        && map.get(key).orElse(null) instanceof Node.Entries declared) {
      names.addAll(declared.entries().keySet());
    }
    if (!names.contains(name)) {
      List<String> known = new ArrayList<>(names);
      known.addAll(Shape.keysOf(kind.shape()));
      throw new Astray(
          KeyPath.ROOT.key(name),
          "is neither a parameter nor a key." + Suggestion.advice(name, known, "names"));
    }
  }

  /** The steps of a path that are still to go, and the value at its end. */
  private record Step(DocumentKind kind, List<String> steps, Node value, Location at) {

    private Node set(Shape shape, Node node, KeyPath path) throws Astray {
      if (steps.isEmpty()) {
        return node == null ? value : Merge.of(shape, node, whole(shape));
      }
      if (node instanceof Node.Items list && shape instanceof Shape.Listing listing) {
        return inList(listing, list, path);
      }
      if (node instanceof Node.Entries map) {
        return inMap(shape, map, path);
      }
      if (shape instanceof Shape.Keyed
          || shape instanceof Shape.Choice
          || shape instanceof Shape.Mapping) {
        return inMap(shape, new Node.Entries(at, Map.of()), path);
      }
      throw new Astray(
          path, "has no part \"" + shown(steps.get(0)) + "\"; it is " + Expectation.words(shape));
    }

    private static String shown(String step) {
      return Characters.visibleInOneLine(step, Problem.QUOTED);
    }

    /** The value to lay over what is there: a single one may stand for a key of an entry. */
    private Node whole(Shape shape) {
      return kind.shorthand()
          .filter(s -> shape instanceof Shape.Keyed keyed && keyed.type() == s.type())
          .filter(s -> value instanceof Node.Single)
          .map(s -> (Node) new Node.Entries(at, Map.of(s.key(), new Node.Entry(at, value))))
          .orElse(value);
    }

    private Node inList(Shape.Listing shape, Node.Items list, KeyPath path) throws Astray {
      List<String> ids = new ArrayList<>();
      for (Node item : list.items()) {
        ids.add(item instanceof Node.Entries m ? m.text("id").orElse("") : "");
      }
      String step = steps.get(0);
      int index = ids.indexOf(step);
      if (index < 0 && step.matches("[0-9]{1,6}") && Integer.parseInt(step) < ids.size()) {
        index = Integer.parseInt(step);
      }
      if (index < 0) {
        ids.removeIf(String::isEmpty);
        String range = ids.isEmpty() ? " It has " + list.items().size() + " entries." : "";
        throw new Astray(
            path.item(step),
            "is not there." + (ids.isEmpty() ? range : Suggestion.advice(step, ids, "entries")));
      }
      List<Node> items = new ArrayList<>(list.items());
      items.set(index, after(1).set(shape.item(), items.get(index), path.item(step)));
      return new Node.Items(list.at(), items);
    }

    private Node inMap(Shape shape, Node.Entries map, KeyPath path) throws Astray {
      int taken = stepsOfKey(shape, map);
      String key = String.join(".", steps.subList(0, taken));
      Optional<Shape.Field> field = ShapeLookup.field(shape, key, map);
      refuseUnknownKey(shape, map, key, field.isPresent(), path);
      Node before =
          map.get(key)
              .or(
                  () ->
                      field.filter(f -> f.defaultYaml().isPresent()).map(f -> Defaults.node(f, at)))
              .orElse(null);
      if (taken == steps.size() && Node.isRemoval(value) && map.get(key).isPresent()) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>(map.entries());
        entries.remove(key);
        return new Node.Entries(map.at(), entries);
      }
      Node after = after(taken).set(ShapeLookup.key(shape, key, map), before, path.key(key));
      return Merge.replaced(shape, map, key, new Node.Entry(at, after));
    }

    /** How many steps name the next key: the keys of some maps hold dots themselves. */
    private int stepsOfKey(Shape shape, Node.Entries map) {
      for (int n = steps.size(); n > 1; n--) {
        if (map.entries().containsKey(String.join(".", steps.subList(0, n)))) {
          return n;
        }
      }
      boolean single =
          shape instanceof Shape.Mapping mapping
              && (mapping.value() instanceof Shape.Amount
                  || mapping.value() instanceof Shape.Text
                  || mapping.value() instanceof Shape.AsWritten
                  || mapping.value() instanceof Shape.Number
                  || mapping.value() instanceof Shape.Choice choice
                      && choice.options().stream().anyMatch(Shape.Option::bare));
      return single ? steps.size() : 1;
    }

    private void refuseUnknownKey(
        Shape shape, Node.Entries map, String key, boolean known, KeyPath path) throws Astray {
      boolean newName =
          shape instanceof Shape.Mapping mapping
              && (!(mapping.value() instanceof Shape.Keyed) || value instanceof Node.Entries);
      if (!known && !newName && !map.entries().containsKey(key)) {
        throw new Astray(path.key(key), ShapeLookup.refusal(shape, map, key));
      }
    }

    private Step after(int taken) {
      return new Step(kind, steps.subList(taken, steps.size()), value, at);
    }
  }
}
