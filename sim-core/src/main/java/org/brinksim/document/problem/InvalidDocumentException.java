package org.brinksim.document.problem;

import java.util.List;
import org.brinksim.text.Characters;

/**
 * Says that a file cannot be used, with every problem that was found in it.
 *
 * <p>The message is the text for users: a heading with the file, then one line a problem with its
 * line and column, its place in the file, what was found and what is required.
 */
public final class InvalidDocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Says what is wrong.
   *
   * @param noun what the file should be: {@code scenario}
   * @param file its name
   * @param problems every problem found, in the order of the file
   */
  public InvalidDocumentException(String noun, String file, List<Problem> problems) {
    super(text(noun, file, problems));
    this.problems = List.copyOf(problems);
  }

  /** Every problem found, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }

  private static String text(String noun, String name, List<Problem> problems) {
    String file = Characters.visibleInOneLine(name);
    return file
        + " is not a valid "
        + noun
        + " ("
        + problems.size()
        + (problems.size() == 1 ? " problem):" : " problems):")
        + Problem.listed(file, problems);
  }
}
