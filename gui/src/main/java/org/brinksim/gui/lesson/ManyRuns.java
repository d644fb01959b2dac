package org.brinksim.gui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;

/**
 * Many replications of one experiment, run in the background; they can be looked at while they come
 * in.
 */
public final class ManyRuns {
  private final Executor many;
  private final Executor here;
  private final List<Completed> incoming = new ArrayList<>();
  private List<Completed> completed = List.of();
  private Experiment experiment;
  private AtomicBoolean cancelled = new AtomicBoolean();
  private boolean running;
  private int asked;
  private int failed;

  ManyRuns(Executor many, Executor here) {
    this.many = many;
    this.here = here;
  }

  /**
   * Runs replications 0, 1, 2 and so on; those that are there already are not run again.
   *
   * @param of the experiment
   * @param replications how many
   * @param threads how many at once
   */
  public void run(Experiment of, int replications, int threads) {
    if (!of.equals(experiment)) {
      forget();
      experiment = of;
    }
    stop();
    AtomicBoolean stopped = new AtomicBoolean();
    cancelled = stopped;
    running = true;
    asked = replications;
    Set<Run> there = completed().stream().map(Completed::run).collect(Collectors.toSet());
    List<Run> missing =
        IntStream.range(0, replications)
            .mapToObj(Run::ofFirstPoint)
            .filter(r -> !there.contains(r))
            .toList();
    many.execute(
        () -> {
          new org.brinksim.experiment.Executor(of, threads)
              .execute(missing, result -> take(result, stopped), stopped);
          here.execute(() -> running = running && cancelled != stopped);
        });
  }

  private void take(RunResult result, AtomicBoolean stopped) {
    synchronized (incoming) {
      if (!stopped.get() && result instanceof Completed done) {
        incoming.add(done);
      } else if (!stopped.get()) {
        failed++;
      }
    }
  }

  /** Stops; what is there stays. */
  public void stop() {
    cancelled.set(true);
    running = false;
  }

  /** Stops, and drops what is there. */
  void forget() {
    stop();
    synchronized (incoming) {
      incoming.clear();
      failed = 0;
    }
    completed = List.of();
    experiment = null;
    asked = 0;
  }

  /** The runs that are there, in the order in which they came. */
  public List<Completed> completed() {
    synchronized (incoming) {
      if (incoming.size() != completed.size()) {
        completed = List.copyOf(incoming);
      }
      return completed;
    }
  }

  /** How many runs failed. */
  public int failed() {
    synchronized (incoming) {
      return failed;
    }
  }

  /** How many runs are wanted. */
  public int asked() {
    return asked;
  }

  /** Whether they are being run. */
  public boolean running() {
    return running;
  }
}
