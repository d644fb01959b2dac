package org.brinksim.scenario;

import java.util.LinkedHashSet;
import java.util.Set;

/** The keys that a file gives and the keys that the format has, each as RECORD.key. */
final class KeysOf {

  private KeysOf() {}

  /** A file as maps, lists and single values. */
  static Object plain(String text) {
    return JsonText.plain(tree(text));
  }

  static Node tree(String text) {
    try {
      return InputText.tree("test.yaml", text);
    } catch (MalformedInput e) {
      throw new IllegalStateException(e);
    }
  }

  static Set<String> file(String text) {
    Facts facts = new Facts();
    new Binder(new Problems(), facts).bind(Shapes.SCENARIO, tree(text));
    Set<String> keys = new LinkedHashSet<>();
    for (Facts.Placed<Record> it : facts.all(Record.class)) {
      keys.add(it.record().getClass().getSimpleName());
      it.keys().keySet().forEach(k -> keys.add(it.record().getClass().getSimpleName() + "." + k));
    }
    return keys;
  }

  static Set<String> format() {
    Set<String> keys = new LinkedHashSet<>();
    collect(Shapes.SCENARIO, keys);
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
