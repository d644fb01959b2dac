package org.brinksim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.text.Characters;

/**
 * Says that a scenario cannot be used, with every problem that was found in it.
 *
 * <p>The message is the text for users: a heading with the file, then one line a problem with its
 * line and column, its place in the scenario, what was found and what is required.
 */
public final class InvalidScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidScenarioException(String file, List<Problem> problems) {
    super(text(file, problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem found, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(String name, List<Problem> problems) {
    String file = Characters.visibleInOneLine(name);
    List<String> places = new ArrayList<>();
    for (Problem problem : problems) {
      places.add(place(file, problem));
    }
    int width = places.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder(file);
    text.append(" is not a valid scenario (").append(problems.size());
    text.append(problems.size() == 1 ? " problem):" : " problems):");
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

  private static String place(String file, Problem problem) {
    String inFile = problem.file().equals(file) ? "" : problem.file();
    if (problem.line() == 0) {
      return inFile;
    }
    String position = "line " + problem.line() + ", column " + problem.column();
    return inFile.isEmpty() ? position : inFile + " " + position;
  }
}
