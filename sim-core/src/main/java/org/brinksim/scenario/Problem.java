package org.brinksim.scenario;

import org.brinksim.text.Characters;

/**
 * One thing that is wrong with a scenario: where it stands, what was found and what is required.
 *
 * @param file the file, or the override written {@code --set PATH=VALUE}
 * @param line the line, counted from 1; 0 where the problem has none
 * @param column the column, counted from 1; 0 where the problem has none
 * @param path the place in the scenario, for example {@code forces.dprk.lethality}; empty for the
 *     whole of it
 * @param message what was found, what is required with its unit, and advice
 */
public record Problem(String file, int line, int column, String path, String message) {

  /** Whatever a problem quotes is safe to print. */
  public Problem {
    file = Characters.visibleInOneLine(file);
    path = Characters.visibleInOneLine(path);
    message = Characters.visibleInOneLine(message);
  }

  static Problem at(Location location, KeyPath path, String message) {
    return new Problem(
        location.file(), location.line(), location.column(), path.toString(), message);
  }

  static Problem inWhole(String file, String message) {
    return at(Location.whole(file), KeyPath.ROOT, message);
  }
}
