package org.brinksim.scenario.intervention;

import java.util.List;

/** Interventions that cannot be; every problem is told. */
public final class InvalidInterventionsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  InvalidInterventionsException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** A sentence or two for each. */
  public List<String> problems() {
    return problems;
  }
}
