package org.brinksim.results.journal;

import java.nio.file.Path;

/** A journal is being written by another run. */
public final class BusyJournalException extends Exception {

  private static final long serialVersionUID = 1L;

  BusyJournalException(Path path, Throwable cause) {
    super(
        path + " is being written by another run. Maybe wait for it, or give another --out", cause);
  }
}
