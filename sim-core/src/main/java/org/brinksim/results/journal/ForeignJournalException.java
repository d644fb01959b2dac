package org.brinksim.results.journal;

import java.nio.file.Path;

/** A journal belongs to another experiment than the one that is to be resumed. */
public final class ForeignJournalException extends Exception {

  private static final long serialVersionUID = 1L;

  ForeignJournalException(Path path) {
    super(
        path
            + " belongs to another scenario, seed, version or setting. Maybe give another --out, or the same scenario, --seed and --set as before");
  }
}
