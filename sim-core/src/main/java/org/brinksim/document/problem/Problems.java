package org.brinksim.document.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.text.Characters;

/** The problems found so far in one file. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds what is wrong at a spot: what was found, what is required, advice. */
  public void add(Spot spot, String message) {
    found.add(Problem.at(spot.at(), spot.path(), message));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** How many were found, repeated ones counted again. */
  public int count() {
    return found.size();
  }

  /** Whether nothing is wrong so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** The places where problems were found so far; empty for the whole of a file. */
  public List<String> places() {
    return found.stream().map(Problem::path).toList();
  }

  /** All problems, each once: the named file's first, each file's by line and column. */
  public List<Problem> sorted(String name) {
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
