package org.brinksim.experiment;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Executes runs on several threads of this machine.
 *
 * @param experiment what is run
 * @param threads how many at once, at least 1
 */
public record Executor(Experiment experiment, int threads) {

  public Executor {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; must be at least 1");
    }
  }

  /**
   * Executes runs, and hands each result over as soon as it is there. When this returns, or throws,
   * nothing is running any more.
   *
   * @param runs which; they begin in this order
   * @param sink takes the results, one at a time but from different threads and in no fixed order;
   *     when it throws, no further run begins and the exception is thrown here
   * @param cancelled once true, no further run begins; those under way are finished
   * @throws IllegalStateException when the calling thread is interrupted: those under way are
   *     finished and handed over first
   */
  public void execute(List<Run> runs, Consumer<RunResult> sink, AtomicBoolean cancelled) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean broken = new AtomicBoolean();
    AtomicBoolean interrupted = new AtomicBoolean();
    Object turn = new Object();
    Runnable worker =
        () -> {
          int i = next.getAndIncrement();
          while (i < runs.size() && !cancelled.get() && !broken.get() && !interrupted.get()) {
            RunResult result = experiment.run(runs.get(i));
            synchronized (turn) {
              orBreak(() -> accept(sink, result, broken), broken);
            }
            i = next.getAndIncrement();
          }
        };
    int workers = Math.min(threads, Math.max(1, runs.size()));
    runOnAll(() -> orBreak(worker, broken), workers, interrupted);
  }

  private static void accept(Consumer<RunResult> sink, RunResult result, AtomicBoolean broken) {
    if (!broken.get()) {
      sink.accept(result);
    }
  }

  /** Runs something; whatever it throws breaks the work off before anything else can begin. */
  private static void orBreak(Runnable work, AtomicBoolean broken) {
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      if (!done) {
        broken.set(true);
      }
    }
  }

  private static void runOnAll(Runnable worker, int workers, AtomicBoolean interrupted) {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            workers,
            task -> {
              Thread thread = new Thread(task, "replications-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    List<? extends Future<?>> all =
        IntStream.range(0, workers).mapToObj(i -> pool.submit(worker)).toList();
    // Never shutdownNow: an interrupt closes a file that a worker is writing to.
    pool.shutdown();
    awaitAll(all, interrupted);
  }

  private static void awaitAll(List<? extends Future<?>> workers, AtomicBoolean interrupted) {
    Throwable problem = null;
    for (Future<?> worker : workers) {
      boolean ended = false;
      while (!ended) {
        try {
          worker.get();
          ended = true;
        } catch (ExecutionException e) {
          problem = problem == null ? e.getCause() : problem;
          ended = true;
        } catch (InterruptedException e) {
          interrupted.set(true);
        }
      }
    }
    if (interrupted.get()) {
      Thread.currentThread().interrupt();
    }
    rethrow(problem);
    if (interrupted.get()) {
      throw new IllegalStateException("interrupted while replications were running");
    }
  }

  private static void rethrow(Throwable problem) {
    if (problem instanceof RuntimeException e) {
      throw e;
    }
    if (problem instanceof Error e) {
      throw e;
    }
  }
}
