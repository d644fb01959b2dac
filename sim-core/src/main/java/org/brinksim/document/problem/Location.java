package org.brinksim.document.problem;

/**
 * Where a piece of input was written.
 *
 * @param file the file's name as the user gave it, or {@code --set PATH=VALUE}
 * @param line the line, counted from 1; 0 where lines mean nothing
 * @param column the column, counted from 1; 0 where columns mean nothing
 */
public record Location(String file, int line, int column) {

  private static final String OVERRIDE = "--set ";

  /** An override, as a user writes it: {@code PATH=VALUE}. */
  public static Location override(String assignment) {
    return whole(OVERRIDE + assignment);
  }

  /** Whether it is an override. */
  public boolean isOverride() {
    return file.startsWith(OVERRIDE);
  }

  /** A whole file or override, without a line. */
  public static Location whole(String file) {
    return new Location(file, 0, 0);
  }
}
