package org.brinksim.document.shape;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.Key;
import org.brinksim.document.Variants;
import org.brinksim.document.tree.Node;

/** What a place of a file may hold, as the records and their annotations say. */
public sealed interface Shape {

  /** A number written out; whole for an int component. */
  record Number(Range range) implements Shape {}

  /** A number or {@code $parameter}. */
  record Amount(Range range) implements Shape {}

  /**
   * Text that matches a pattern; any text that is not blank when the pattern is empty.
   *
   * @param longest the most characters that it may have
   */
  record Text(String pattern, int longest) implements Shape {

    /** Whether it may have several lines. */
    public boolean hasLines() {
      return longest >= Key.TEXT_LENGTH;
    }
  }

  /** A date, year-month-day. */
  record Date() implements Shape {}

  /** True or false. */
  record Switch() implements Shape {}

  /** A single value kept as written. */
  record AsWritten() implements Shape {}

  /** One of a few words. */
  record Words(Class<? extends Enum<?>> type, List<String> words) implements Shape {}

  /** A list; of any length when the exact number is 0. */
  record Listing(Shape item, int atLeast, int atMost, int exactly) implements Shape {}

  /** A map from names of one kind to values of one shape. */
  record Mapping(Shape value, Text name, int atLeast, int atMost) implements Shape {}

  /** A map with known keys. */
  record Keyed(Class<? extends Record> type, List<Field> fields) implements Shape {

    /** The component of a name, those of inline components not included. */
    public Optional<Field> field(String name) {
      return fields.stream().filter(f -> !f.inline() && f.name().equals(name)).findFirst();
    }
  }

  /** One of several records. */
  record Choice(Class<?> type, Variants.By by, List<Option> options) implements Shape {

    /** The words that choose an option: bare words, or values of {@code type}. */
    public List<String> words() {
      return options.stream().flatMap(o -> o.word().stream()).toList();
    }

    /** The keys whose presence chooses an option. */
    public List<String> choosingKeys() {
      return options.stream().flatMap(o -> o.choosingKeys().stream()).toList();
    }

    /** The option that a map's keys choose; the first one when several do. */
    public Optional<Option> chosenBy(Node.Entries map) {
      if (by == Variants.By.TYPE) {
        return map.text("type").flatMap(this::ofWord);
      }
      return options.stream()
          .filter(o -> o.choosingKeys().stream().anyMatch(map.entries()::containsKey))
          .findFirst();
    }

    /** The option that a bare list stands for. */
    public Optional<Option> listed() {
      return options.stream()
          .filter(o -> o.bare() && o.shape().fields().get(0).shape() instanceof Listing)
          .findFirst();
    }

    /** The option of a word. */
    public Optional<Option> ofWord(String word) {
      return options.stream().filter(o -> o.word().equals(Optional.of(word))).findFirst();
    }
  }

  /**
   * One alternative of a choice.
   *
   * @param shape the record
   * @param word the word that chooses it
   * @param bare whether the bare value of its one component stands for it
   */
  record Option(Keyed shape, Optional<String> word, boolean bare) {

    /** The keys whose presence chooses this alternative. */
    public List<String> choosingKeys() {
      if (word.isPresent() || bare || shape.fields().isEmpty()) {
        return List.of();
      }
      Field first = shape.fields().get(0);
      return first.inline() ? ((Choice) first.shape()).choosingKeys() : List.of(first.name());
    }
  }

  /** Whether a key must be given. */
  enum Presence {
    REQUIRED,
    OPTIONAL,
    DEFAULTED
  }

  /**
   * One key of a map, made from a record's component.
   *
   * @param key its meaning, unit and range; null for an inline component
   */
  record Field(
      String name,
      Key key,
      Shape shape,
      Presence presence,
      Optional<String> defaultYaml,
      boolean inline,
      RecordComponent component) {}

  /** The keys of a record, those of its inline choices included. */
  static List<String> keysOf(Keyed shape) {
    List<String> keys = new ArrayList<>();
    for (Field field : shape.fields()) {
      if (!field.inline()) {
        keys.add(field.name());
      } else if (field.shape() instanceof Choice choice) {
        choice.options().forEach(o -> keys.addAll(keysOf(o.shape())));
      }
    }
    return keys;
  }
}
