package org.brinksim.experiment;

import java.nio.file.Path;

/** A journal holds what no run has written into it. */
public final class DamagedJournalException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedJournalException(Path path, long at, String what) {
    super(
        path
            + " is damaged: the result at byte "
            + at
            + " "
            + what
            + ". Maybe run the scenario again into a new directory");
  }
}
