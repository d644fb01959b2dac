package org.brinksim.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.document.Key;
import org.brinksim.document.binding.Binder;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.overlay.Overrides;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.shape.Shapes;
import org.brinksim.document.tree.Node;
import org.brinksim.document.writing.JsonText;

/**
 * A place of an example that holds a text, or a map whose keys are names: how the tests reach each
 * text that a scenario can hold.
 *
 * @param key the key that holds it, written RECORD.key
 * @param path the place in the example; of the map, where a key is meant
 * @param isKey whether a new key of the map is meant
 * @param shape what the text may be
 * @param value what stands behind a new key
 */
public record TextPlace(
    DocumentText example, String key, String path, boolean isKey, Shape.Text shape, String value) {
  private static final String MARK = "HERE";

  /** One place for each text key and each map of names that the format has. */
  public static List<TextPlace> all() {
    Map<String, TextPlace> all = new LinkedHashMap<>();
    for (DocumentText example : List.of(Example.SMALL_HEX, Example.SMALL_MIXED)) {
      BindingIndex facts = new BindingIndex();
      new Binder(new Problems(), facts, (shape, node) -> "")
          .bind(ScenarioShape.ROOT, KeysOf.tree(example.text()));
      for (BindingIndex.Leaf leaf : facts.leaves()) {
        Shape.Text shape = text(leaf.field().shape());
        if (shape != null) {
          String key = name(leaf.holder(), leaf.field());
          String path = leaf.spot().path().toString();
          all.putIfAbsent(key, new TextPlace(example, key, path, false, shape, ""));
        }
      }
      for (BindingIndex.Placed<Record> it : facts.all(Record.class)) {
        maps(example, it).forEach(map -> all.putIfAbsent(map.key(), map));
      }
    }
    return new ArrayList<>(all.values());
  }

  private static List<TextPlace> maps(DocumentText example, BindingIndex.Placed<Record> it) {
    List<TextPlace> maps = new ArrayList<>();
    Class<? extends Record> holder = it.record().getClass();
    for (Shape.Field field : Shapes.keyed(holder).fields()) {
      if (field.shape() instanceof Shape.Mapping map) {
        String key = name(holder, field) + " keys";
        String path = it.spot().path().key(field.name()).toString();
        String value = map.value() instanceof Shape.Keyed ? "{}" : "1";
        maps.add(new TextPlace(example, key, path, true, map.name(), value));
      }
    }
    return maps;
  }

  /** Every text key and map of names of the format, as {@link #key} names them. */
  public static Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    collect(ScenarioShape.ROOT, known);
    return known;
  }

  private static void collect(Shape shape, Set<String> known) {
    if (shape instanceof Shape.Keyed keyed) {
      for (Shape.Field field : keyed.fields()) {
        if (text(field.shape()) != null) {
          known.add(name(keyed.type(), field));
        }
        if (field.shape() instanceof Shape.Mapping) {
          known.add(name(keyed.type(), field) + " keys");
        }
        collect(field.shape(), known);
      }
    } else if (shape instanceof Shape.Choice choice) {
      choice.options().forEach(o -> collect(o.shape(), known));
    } else if (shape instanceof Shape.Listing list) {
      collect(list.item(), known);
    } else if (shape instanceof Shape.Mapping map) {
      collect(map.value(), known);
    }
  }

  private static String name(Class<?> holder, Shape.Field field) {
    return holder.getName().substring(holder.getPackageName().length() + 1) + "." + field.name();
  }

  private static Shape.Text text(Shape shape) {
    if (shape instanceof Shape.Listing list) {
      return text(list.item());
    }
    if (shape instanceof Shape.Mapping map) {
      return text(map.value());
    }
    if (shape instanceof Shape.AsWritten) {
      return new Shape.Text("", Key.LINE_LENGTH);
    }
    return shape instanceof Shape.Text text ? text : null;
  }

  /** Whether any text at all may stand here, not only the name of something. */
  public boolean isFree() {
    return shape.pattern().isEmpty() || shape.pattern().equals(Key.ANY);
  }

  /**
   * The example as JSON with a text in this place.
   *
   * @param written the text in quotes, as JSON writes it
   */
  public String with(String written) {
    return with(List.of(this), written);
  }

  /** An example as JSON with one text in many places of it. */
  public static String with(List<TextPlace> places, String written) {
    Problems problems = new Problems();
    List<String> overrides = places.stream().map(TextPlace::override).toList();
    Node tree =
        new Overrides(ScenarioShape.KIND, problems)
            .apply(KeysOf.tree(places.get(0).example.text()), Assignment.parse(overrides));
    if (!problems.none()) {
      throw new IllegalStateException(problems.sorted("").toString());
    }
    return JsonText.of(JsonText.plain(tree)).replace('"' + MARK + '"', written);
  }

  private String override() {
    return isKey ? path + "." + MARK + "=" + value : path + "=" + MARK;
  }

  @Override
  public String toString() {
    return key;
  }
}
