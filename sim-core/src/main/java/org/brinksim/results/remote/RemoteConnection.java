package org.brinksim.results.remote;

import java.util.function.Function;
import org.brinksim.results.RunEngine;
import org.brinksim.results.writing.RunLines;
import org.brinksim.results.writing.RunRequest;

/**
 * A way to where runs are done.
 *
 * @param words what it leads to, for users
 * @param engines makes of a request what does its runs there
 * @param end ends it; may be called again
 */
public record RemoteConnection(
    String words, Function<RunRequest, RunEngine<RunLines>> engines, Runnable end)
    implements AutoCloseable {

  /** What does the runs of a request there. */
  public RunEngine<RunLines> engine(RunRequest request) {
    return engines.apply(request);
  }

  @Override
  public void close() {
    end.run();
  }
}
