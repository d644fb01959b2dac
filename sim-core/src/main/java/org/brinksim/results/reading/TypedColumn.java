package org.brinksim.results.reading;

import org.brinksim.results.RunManifest.Word;

/**
 * A column of a table.
 *
 * @param name its name in the header
 * @param type what its cells are
 * @param required whether each row has a value
 * @param unit the unit of its numbers; empty for none
 * @param label what it is, in words; empty where the name says it
 */
public record TypedColumn(
    String name, ColumnType type, boolean required, String unit, String label) {

  /** One in which each row has a value. */
  static TypedColumn required(String name, ColumnType type) {
    return new TypedColumn(name, type, true, "", "");
  }

  /** One in which a row may have no value. */
  static TypedColumn optional(String name, ColumnType type) {
    return new TypedColumn(name, type, false, "", "");
  }

  /** That of a number which the manifest names. */
  static TypedColumn of(Word word, ColumnType type) {
    return new TypedColumn(word.name(), type, false, word.unit(), word.label());
  }
}
