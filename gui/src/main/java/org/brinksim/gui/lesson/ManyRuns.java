package org.brinksim.gui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseFamily;
import org.brinksim.comparison.ResponseSample;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.gui.setting.PreparedRun;
import org.brinksim.gui.setting.RunSettings;

/**
 * Many replications of one experiment, run in the background; they can be looked at while they come
 * in. Those of a setting are kept when another is set, and stand beside its runs.
 */
public final class ManyRuns {
  private final Executor many;
  private final Executor here;
  private final List<Completed> incoming = new ArrayList<>();
  private List<Completed> completed = List.of();
  private Experiment experiment;
  private KeptRuns kept;
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

  /** Stops, and drops what is there, what was kept included. */
  void forgetAll() {
    kept = null;
    forget();
  }

  /**
   * Another setting: the runs that are there are kept, unless others are already. Runs that were
   * kept of the very setting are its runs again.
   *
   * @param before what was set until now
   * @param words that in words
   * @param next what will be run from now on
   */
  void change(RunSettings before, String words, PreparedRun next) {
    if (kept == null) {
      keep(before, words);
    }
    forget();
    if (kept != null && kept.areOf(next.setting())) {
      experiment = next.experiment();
      asked = kept.runs().size();
      synchronized (incoming) {
        incoming.addAll(kept.runs());
      }
      kept = null;
    }
  }

  /**
   * Keeps the runs that are there in place of those that were kept.
   *
   * @param setting what is set
   * @param words that in words
   */
  void keep(RunSettings setting, String words) {
    if (!completed().isEmpty()) {
      kept = new KeptRuns(setting, words, completed());
    }
  }

  /** Drops the runs that were kept. */
  public void release() {
    kept = null;
  }

  /** The runs of another setting that are kept. */
  public Optional<KeptRuns> kept() {
    return Optional.ofNullable(kept);
  }

  /**
   * Judges responses in the background.
   *
   * @param then is told what came of it
   */
  public void judge(List<ResponseSample> samples, Consumer<ResponseFamily> then) {
    many.execute(
        () -> {
          ResponseFamily family = ResponseFamily.of(samples, Margins.STANDARD);
          here.execute(() -> then.accept(family));
        });
  }

  /** Stops, and drops what is there. */
  private void forget() {
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
