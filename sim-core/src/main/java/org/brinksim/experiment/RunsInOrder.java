package org.brinksim.experiment;

import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs that several threads execute at once, and whose results leave in the order in which the runs
 * began. A thread that is far ahead of the slowest waits, so that few results are held.
 */
final class RunsInOrder<T> {

  /** For each thread so many results may wait for one before them. */
  static final int AHEAD = 16;

  /** Of more threads than have so many each: one for each, and these in all. */
  private static final int MOST_AHEAD = 1_024;

  private final Iterator<Run> runs;
  private final Consumer<T> sink;
  private final BooleanSupplier stopped;
  private final Object[] waiting;
  private long begun;
  private long handedOver;
  private boolean broken;

  /**
   * Runs of which none has begun.
   *
   * @param runs asked by one thread at a time
   * @param sink takes the results, called by one thread at a time
   * @param stopped once true, no further run begins
   * @param threads how many threads will work
   */
  RunsInOrder(Iterator<Run> runs, Consumer<T> sink, BooleanSupplier stopped, int threads) {
    this.runs = runs;
    this.sink = sink;
    this.stopped = stopped;
    this.waiting = new Object[Math.max(threads, Math.min(AHEAD * threads, MOST_AHEAD))];
  }

  /** Which run is next, and the how manieth it is. */
  private record Turn(Run run, long number) {}

  /**
   * Executes runs until there are none any more; for each thread to call.
   *
   * @param execute executes one; whatever it throws ends the work of all threads
   */
  void work(Function<Run, T> execute) {
    boolean ended = false;
    try {
      for (Turn turn = begin(); turn != null; turn = begin()) {
        end(turn, execute.apply(turn.run()));
      }
      ended = true;
    } finally {
      if (!ended) {
        breakOff();
      }
    }
  }

  private synchronized void breakOff() {
    broken = true;
    notifyAll();
  }

  /** The next run; null when no further one begins. */
  private synchronized Turn begin() {
    while (!broken && begun - handedOver >= waiting.length) {
      waitForOthers();
    }
    return broken || stopped.getAsBoolean() || !runs.hasNext()
        ? null
        : new Turn(runs.next(), begun++);
  }

  private void waitForOthers() {
    try {
      wait();
    } catch (InterruptedException e) {
      throw new IllegalStateException("a thread of runs was interrupted, which none may be", e);
    }
  }

  private synchronized void end(Turn turn, T result) {
    waiting[place(turn.number())] = result;
    while (!broken && waiting[place(handedOver)] != null) {
      @SuppressWarnings("unchecked")
      T next = (T) waiting[place(handedOver)];
      waiting[place(handedOver)] = null;
      sink.accept(next);
      handedOver++;
    }
    notifyAll();
  }

  private int place(long number) {
    return (int) (number % waiting.length);
  }
}
