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
 * Executes replications on several threads of this machine.
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
   * Runs replications, and hands each result over as soon as it is there.
   *
   * @param replications their numbers
   * @param sink takes the results, one at a time but from different threads and in no fixed order;
   *     when it throws, no further replication begins and the exception is thrown here
   * @param cancelled once true, no further replication begins; those under way are finished
   */
  public void execute(
      int[] replications, Consumer<ReplicationResult> sink, AtomicBoolean cancelled) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean broken = new AtomicBoolean();
    Object turn = new Object();
    Runnable worker =
        () -> {
          int i = next.getAndIncrement();
          while (i < replications.length && !cancelled.get() && !broken.get()) {
            ReplicationResult result = experiment.run(replications[i]);
            synchronized (turn) {
              accept(sink, result, broken);
            }
            i = next.getAndIncrement();
          }
        };
    runOnAll(worker);
  }

  private static void accept(
      Consumer<ReplicationResult> sink, ReplicationResult result, AtomicBoolean broken) {
    if (broken.get()) {
      return;
    }
    boolean taken = false;
    try {
      sink.accept(result);
      taken = true;
    } finally {
      broken.set(!taken);
    }
  }

  private void runOnAll(Runnable worker) {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "replications-" + number.getAndIncrement());
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<? extends Future<?>> workers =
          IntStream.range(0, threads).mapToObj(i -> pool.submit(worker)).toList();
      for (Future<?> done : workers) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException("a worker stopped: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while replications were running", e);
    } finally {
      pool.shutdownNow();
    }
  }
}
