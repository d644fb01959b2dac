package org.brinksim.document.overlay;

import java.util.List;
import org.brinksim.text.Decimals;

/**
 * One place of a file and the value that it is set to.
 *
 * @param path keys joined by dots, with an item's id or number for a list; for an entry that has a
 *     shorthand its name alone; empty when what was written had none, which is reported when it is
 *     applied
 * @param value the value as YAML
 */
public record Assignment(String path, String value) {

  /** A number for a place. */
  public static Assignment of(String path, double value) {
    return new Assignment(path, Decimals.plain(value));
  }

  /** What a user wrote as {@code PATH=VALUE}. */
  public static Assignment parse(String written) {
    int equals = written.indexOf('=');
    return equals < 1
        ? new Assignment("", written)
        : new Assignment(written.substring(0, equals).strip(), written.substring(equals + 1));
  }

  /** Several that a user wrote. */
  public static List<Assignment> parse(List<String> written) {
    return written.stream().map(Assignment::parse).toList();
  }

  /** As a user writes it. */
  @Override
  public String toString() {
    return path.isEmpty() ? value : path + "=" + value;
  }
}
