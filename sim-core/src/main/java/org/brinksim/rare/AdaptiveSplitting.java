package org.brinksim.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Estimates the probability of a rare rung by groups of runs, on several threads. */
public final class AdaptiveSplitting {

  private final RareRung rung;
  private final SplittingPlan plan;

  /** So many runs for a rung. */
  public AdaptiveSplitting(RareRung rung, SplittingPlan plan) {
    this.rung = rung;
    this.plan = plan;
  }

  /**
   * The estimate: the same on any number of threads.
   *
   * @param threads how many groups at once, at least 1
   * @param progress is told after each group how many are done, from different threads
   * @param cancelled once true, nothing further is run
   * @return empty where it was cancelled
   * @throws FailedReplicaException when a run fails
   * @throws IllegalStateException when the calling thread is interrupted
   */
  public Optional<RareEstimate> estimate(
      int threads, IntConsumer progress, AtomicBoolean cancelled) {
    AtomicInteger done = new AtomicInteger();
    List<Callable<Optional<GroupEstimate>>> groups =
        IntStream.range(0, plan.groups())
            .<Callable<Optional<GroupEstimate>>>mapToObj(
                group ->
                    () -> {
                      Optional<GroupEstimate> its = SplittingGroup.of(rung, plan, group, cancelled);
                      progress.accept(done.incrementAndGet());
                      return its;
                    })
            .toList();
    List<GroupEstimate> estimates = new ArrayList<>();
    for (Optional<GroupEstimate> group : all(groups, threads)) {
      group.ifPresent(estimates::add);
    }
    return estimates.size() < plan.groups()
        ? Optional.empty()
        : Optional.of(RareEstimate.of(estimates, plan, rung.steps()));
  }

  private static <T> List<T> all(List<Callable<T>> tasks, int threads) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            Math.min(threads, tasks.size()),
            task -> {
              Thread thread = new Thread(task, "splitting");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while groups were running", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof FailedReplicaException failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
