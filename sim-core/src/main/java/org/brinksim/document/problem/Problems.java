package org.brinksim.document.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.text.Characters;

/** The problems found so far in one scenario. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(Spot spot, String message) {
    found.add(Problem.at(spot.at(), spot.path(), message));
  }

  public void add(Problem problem) {
    found.add(problem);
  }

  public int count() {
    return found.size();
  }

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
