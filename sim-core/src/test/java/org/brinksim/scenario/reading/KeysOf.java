package org.brinksim.scenario.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.brinksim.document.binding.Binder;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.document.writing.JsonText;
import org.brinksim.scenario.check.Vocabulary;

/** The keys that a file gives and the keys that the format has, each as RECORD.key. */
public final class KeysOf {

  private KeysOf() {}

  /** A file as maps, lists and single values. */
  public static Object plain(String text) {
    return JsonText.plain(tree(text));
  }

  /** The names that a scenario's file may refer to. */
  public static Vocabulary vocabulary(ReadScenario read) {
    BindingIndex index = new BindingIndex();
    new Binder(new Problems(), index, (shape, node) -> "")
        .bind(ScenarioShape.ROOT, tree(read.resolvedYaml()));
    return new Vocabulary(index);
  }

  public static Node tree(String text) {
    try {
      return InputText.tree("test.yaml", text);
    } catch (MalformedInputException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Set<String> file(String text) {
    BindingIndex facts = new BindingIndex();
    new Binder(new Problems(), facts, (shape, node) -> "").bind(ScenarioShape.ROOT, tree(text));
    Set<String> keys = new LinkedHashSet<>();
    for (BindingIndex.Placed<Record> it : facts.all(Record.class)) {
      keys.add(it.record().getClass().getSimpleName());
      it.keys().keySet().forEach(k -> keys.add(it.record().getClass().getSimpleName() + "." + k));
    }
    return keys;
  }

  public static Set<String> format() {
    Set<String> keys = new LinkedHashSet<>();
    collect(ScenarioShape.ROOT, keys);
    return keys;
  }

  private static void collect(Shape shape, Set<String> keys) {
    if (shape instanceof Shape.Keyed keyed) {
      keys.add(keyed.type().getSimpleName());
      for (Shape.Field field : keyed.fields()) {
        if (!field.inline()) {
          keys.add(keyed.type().getSimpleName() + "." + field.name());
        }
        collect(field.shape(), keys);
      }
    } else if (shape instanceof Shape.Choice choice) {
      choice.options().forEach(o -> collect(o.shape(), keys));
    } else if (shape instanceof Shape.Listing list) {
      collect(list.item(), keys);
    } else if (shape instanceof Shape.Mapping map) {
      collect(map.value(), keys);
    }
  }
}
