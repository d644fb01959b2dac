package org.brinksim.document.problem;


import java.util.List;
import org.brinksim.text.Characters;


/**
 * Says that a scenario cannot be used, with every problem that was found in it.
 *
 * <p>The message is the text for users: a heading with the file, then one line a problem with its
 * line and column, its place in the scenario, what was found and what is required.
 */
public final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidDocumentException(String file, List<Problem> problems) {
    super(text(file, problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem found, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(String name, List<Problem> problems) {
    String file = Characters.visibleInOneLine(name);
    return file
        + " is not a valid scenario ("
        + problems.size()
        + (problems.size() == 1 ? " problem):" : " problems):")
        + Problem.listed(file, problems);
  }
}
