package org.brinksim.document.problem;

import java.util.List;
import org.brinksim.text.Characters;

/**
 * One thing that is wrong with a file: where it stands, what was found and what is required.
 *
 * @param file the file, or the override written {@code --set PATH=VALUE}
 * @param line the line, counted from 1; 0 where the problem has none
 * @param column the column, counted from 1; 0 where the problem has none
 * @param path the place in the document, for example {@code forces.dprk.lethality}; empty for the
 *     whole of it
 * @param message what was found, what is required with its unit, and advice
 */
public record Problem(String file, int line, int column, String path, String message) {

  /** The most characters of a value that a message quotes. */
  public static final int QUOTED = 60;

  /** Whatever a problem quotes is safe to print. */
  public Problem {
    file = Characters.visibleInOneLine(file);
    path = Characters.visibleInOneLine(path);
    message = Characters.visibleInOneLine(message);
  }

  /** A problem at a place. */
  public static Problem at(Location location, KeyPath path, String message) {
    return new Problem(
        location.file(), location.line(), location.column(), path.toString(), message);
  }

  /**
   * Problems as lines for users, each begun by a line break: place in the file, place in the
   * document, what is wrong.
   *
   * @param file the file that they are about; others are named in their lines
   */
  public static String listed(String file, List<Problem> problems) {
    List<String> places = problems.stream().map(p -> p.place(file)).toList();
    int width = places.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      text.append('\n').append("  ");
      if (width > 0) {
        text.append(places.get(i)).append(" ".repeat(width - places.get(i).length() + 2));
      }
      if (!problem.path().isEmpty()) {
        text.append(problem.path()).append("   ");
      }
      text.append(problem.message());
    }
    return text.toString();
  }

  private String place(String named) {
    String inFile = file.equals(named) ? "" : file;
    if (line == 0) {
      return inFile;
    }
    String position = "line " + line + ", column " + column;
    return inFile.isEmpty() ? position : inFile + " " + position;
  }
}
