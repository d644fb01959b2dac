package org.brinksim.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.brinksim.results.Progress;
import org.brinksim.results.replay.ReplayedDays;

/**
 * Runs pairs again, the first of them, for the differences of their days: a run directory keeps the
 * spread of each day, not each run's days.
 *
 * @param most how many pairs at most
 * @param threads how many runs at once
 */
public record PairReplay(int most, int threads) {

  /** How many pairs unless another number is asked for: 15 lie beyond each edge of the bands. */
  public static final int STANDARD = 300;

  /** More than these would not fit into memory. */
  public static final int MOST = 10_000;

  /** The pairs of a directory and the baseline that are to be run again, or why there are none. */
  private record Wanted(
      BaselineComparison run,
      List<Integer> replications,
      List<String> metrics,
      Optional<String> reason) {

    static Wanted none(BaselineComparison run, String reason) {
      return new Wanted(run, List.of(), List.of(), Optional.of(reason));
    }
  }

  /**
   * The differences of each of the others from the baseline.
   *
   * @param progress told after each run, and once before the first; of nothing when none is run
   */
  public List<DailyDifferences> of(
      ComparedRuns baseline, List<BaselineComparison> others, Progress progress) {
    List<Wanted> all = others.stream().map(other -> wanted(baseline, other)).toList();
    List<Integer> ofBaseline = together(all, Wanted::replications);
    int requested = ofBaseline.size() + all.stream().mapToInt(w -> w.replications().size()).sum();
    if (requested == 0) {
      return all.stream().map(w -> DailyDifferences.none(w.reason().orElseThrow())).toList();
    }
    AtomicInteger done = new AtomicInteger();
    progress.at(0, 0, requested);
    Runnable after = () -> progress.at(done.incrementAndGet(), 0, requested);
    ReplayedDays again = replayed(baseline, ofBaseline, together(all, Wanted::metrics), after);
    List<DailyDifferences> differences = new ArrayList<>();
    for (Wanted wanted : all) {
      differences.add(
          wanted
              .reason()
              .or(() -> again.problem().map(problem -> in(baseline, problem)))
              .map(DailyDifferences::none)
              .orElseGet(() -> differences(again, wanted, after)));
    }
    return differences;
  }

  private DailyDifferences differences(ReplayedDays baseline, Wanted wanted, Runnable after) {
    ComparedRuns runs = wanted.run().other();
    ReplayedDays other = replayed(runs, wanted.replications(), wanted.metrics(), after);
    return other
        .problem()
        .map(problem -> DailyDifferences.none(in(runs, problem)))
        .orElseGet(
            () -> DailyDifferences.of(baseline, other, wanted.replications(), wanted.metrics()));
  }

  private ReplayedDays replayed(
      ComparedRuns runs, List<Integer> replications, List<String> metrics, Runnable after) {
    return ReplayedDays.of(runs.directory(), runs.results(), replications, metrics, threads, after);
  }

  private static String in(ComparedRuns runs, String problem) {
    return "in " + runs.name() + ", " + problem;
  }

  private Wanted wanted(ComparedRuns baseline, BaselineComparison run) {
    if (!run.paired()) {
      return Wanted.none(run, run.pairing());
    }
    if (run.conclusion() == Conclusion.IDENTICAL) {
      return Wanted.none(run, "the tables of both are the same bytes");
    }
    List<String> metrics = baseline.casualtiesWith(run.other());
    if (metrics.isEmpty()) {
      return Wanted.none(run, "no force is in both");
    }
    if (most == 0) {
      return Wanted.none(run, "no pair was to be run again");
    }
    Pairing pairing = Pairing.of(baseline, run.other());
    int[] numbers = baseline.results().replications().numbers();
    List<Integer> replications =
        Arrays.stream(pairing.baseline()).limit(most).mapToObj(row -> numbers[row]).toList();
    return replications.isEmpty()
        ? Wanted.none(run, "no replication is in both")
        : new Wanted(run, replications, metrics, Optional.empty());
  }

  private static <T extends Comparable<T>> List<T> together(
      List<Wanted> all, Function<Wanted, List<T>> part) {
    return all.stream().map(part).flatMap(List::stream).distinct().sorted().toList();
  }
}
