package org.brinksim.document.shape;

import java.util.Optional;

/**
 * A kind of file that users write.
 *
 * @param noun what one is, in words: {@code scenario}
 * @param shape its keys
 * @param familiar the keys by which people know one, in words, for the message about a file that is
 *     none
 * @param reasons the map whose keys are places of the file; empty where it has none
 * @param shorthand what may be set by its name alone
 */
public record DocumentKind(
    String noun,
    Shape.Keyed shape,
    String familiar,
    Optional<String> reasons,
    Optional<Shorthand> shorthand) {

  /**
   * Entries that may be set by their name alone, and to a single value.
   *
   * @param map the key of the map that holds them, for example {@code parameters}
   * @param type the record of an entry
   * @param key the key of an entry that a single value stands for
   */
  public record Shorthand(String map, Class<? extends Record> type, String key) {}
}
