package org.brinksim.document.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.problem.Location;

/** A piece of a file as it was written, which knows where it stands. */
public sealed interface Node {

  /** Where it was written. */
  Location at();

  /** What a single value looked like. */
  enum Style {
    /** Nothing stands after the key, or {@code null} or {@code ~}. */
    EMPTY,
    /** Written without quotes. */
    PLAIN,
    /** Written in quotes, or as a block of text. */
    QUOTED
  }

  /** A single value. */
  record Single(Location at, String text, Style style) implements Node {}

  /** A list. */
  record Items(Location at, List<Node> items) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A map; its entries keep the order of the file. */
  record Entries(Location at, Map<String, Entry> entries) implements Node {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key. */
    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The text of a key whose value is a single value that is not empty. */
    public Optional<String> text(String key) {
      return get(key)
          .filter(n -> n instanceof Single s && s.style() != Style.EMPTY)
          .map(n -> ((Single) n).text());
    }
  }

  /** One entry of a map. */
  record Entry(Location keyAt, Node value) {}

  /**
   * Something that no file may hold, such as an alias; it stands for whatever was there.
   *
   * @param hidden what was there, where it could be taken apart
   */
  record Refused(Location at, String message, Optional<Node> hidden) implements Node {}

  /** Whether a node asks for the removal of what is inherited in its place. */
  static boolean isRemoval(Node node) {
    return node instanceof Entries map
        && map.text("remove").equals(Optional.of("true"))
        && map.entries().keySet().stream().allMatch(k -> k.equals("remove") || k.equals("id"));
  }
}
