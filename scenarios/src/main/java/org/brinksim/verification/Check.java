package org.brinksim.verification;

import java.util.List;

/**
 * A statement of what must hold, and how the model is asked.
 *
 * @param id a short name, for commands and tests
 * @param title what must hold, in words
 * @param source where the expected figures come from
 * @param tolerance why the tolerances are as they are
 * @param procedure how it is done
 */
public record Check(String id, String title, String source, String tolerance, Procedure procedure) {

  /** Runs the model and compares. */
  @FunctionalInterface
  public interface Procedure {
    /** The comparisons, in order. */
    List<Row> rows(CheckRunner runner);
  }
}
