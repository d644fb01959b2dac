package org.brinksim.experiment;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
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
   * Executes runs, and hands over each result in their order. When this returns, or throws, nothing
   * is running any more.
   *
   * @param runs which; they begin in this order
   * @param sink takes the results, one at a time, in the order of the runs, but from different
   *     threads; when it throws, no further run begins and the exception is thrown here
   * @param cancelled once true, no further run begins; those under way are finished
   * @throws IllegalStateException when the calling thread is interrupted: those under way are
   *     finished and handed over first
   */
  public void execute(List<Run> runs, Consumer<RunResult> sink, AtomicBoolean cancelled) {
    int workers = Math.min(threads, Math.max(1, runs.size()));
    execute(runs.iterator(), Function.identity(), sink, cancelled, workers);
  }

  /**
   * Executes runs in the same manner, however many: no more than {@value RunsInOrder#AHEAD} results
   * for each thread wait for one before them.
   *
   * @param runs which; asked by one thread at a time
   * @param prepare what each thread makes of a result before it is handed over
   * @param sink takes what was made
   */
  public <T> void execute(
      Iterator<Run> runs,
      Function<RunResult, T> prepare,
      Consumer<T> sink,
      AtomicBoolean cancelled) {
    execute(runs, prepare, sink, cancelled, threads);
  }

  private <T> void execute(
      Iterator<Run> runs,
      Function<RunResult, T> prepare,
      Consumer<T> sink,
      AtomicBoolean cancelled,
      int workers) {
    AtomicBoolean interrupted = new AtomicBoolean();
    RunsInOrder<T> inOrder =
        new RunsInOrder<>(runs, sink, () -> cancelled.get() || interrupted.get(), workers);
    Runnable worker = () -> inOrder.work(run -> prepare.apply(experiment.run(run)));
    runOnAll(worker, workers, interrupted);
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
