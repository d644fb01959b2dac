package org.brinksim.results;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.brinksim.experiment.Run;

/**
 * Does runs: on threads of this process, or elsewhere.
 *
 * @param <T> what is made of each result
 */
@FunctionalInterface
public interface RunEngine<T> {

  /**
   * Does runs, and hands over what was made of each result in the order of the runs. When this
   * returns, or throws, nothing more is handed over.
   *
   * @param runs which; asked by one thread at a time
   * @param sink takes what was made, one at a time, but maybe from different threads; when it
   *     throws, no further run begins and the exception is thrown here
   * @param cancelled once true, no further run begins; what is handed over is all that came before
   *     some run, without a gap
   */
  void execute(Iterator<Run> runs, Consumer<T> sink, AtomicBoolean cancelled);
}
