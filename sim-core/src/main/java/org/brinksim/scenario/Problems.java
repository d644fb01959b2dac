package org.brinksim.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.text.Characters;

/** The problems found so far in one scenario. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(Spot spot, String message) {
    found.add(Problem.at(spot.at(), spot.path(), message));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  int count() {
    return found.size();
  }

  boolean none() {
    return found.isEmpty();
  }

  /** The places where problems were found so far; empty for the whole of a file. */
  List<String> places() {
    return found.stream().map(Problem::path).toList();
  }

  /** All problems, each once: the named file's first, each file's by line and column. */
  List<Problem> sorted(String name) {
    String file = Characters.visibleInOneLine(name);
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparing((Problem p) -> p.file().equals(file) ? "" : p.file())
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }
}
