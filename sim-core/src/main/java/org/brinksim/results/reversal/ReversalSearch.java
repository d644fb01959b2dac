package org.brinksim.results.reversal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reversal.Reversal.Move;
import org.brinksim.results.reversal.Reversal.Moved;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.statistics.Proportion;

/**
 * Seeks the moves: {@link ProposedMoves} proposes directions from the runs that are there; each is
 * tried at the end of its laws with the same random numbers, and where it reverses the conclusion
 * there, how little of it does is sought by halving.
 *
 * @param results the runs that the conclusion was drawn from
 * @param condition what makes a run a case of A
 * @param share the share c of the conclusion P(A) &gt; c
 * @param replications how many replications each move is tried in
 * @param threads how many runs at once
 * @param told is told of each move that was tried, how many there were and how many there are at
 *     most
 */
public record ReversalSearch(
    RunResults results,
    Condition condition,
    double share,
    int replications,
    int threads,
    Consumer<Tried> told) {

  /** How many moves are proposed at most. */
  public static final int MOST_PROPOSED = 10;

  private static final int MOST_MOVES = 3;
  private static final int HALVINGS = 5;

  /** How far from the middle of its law a parameter is moved at most. */
  static final double FURTHEST = 0.48;

  /** How far a search is. */
  public record Tried(int done, int most) {}

  /** Parameters and, for each, whether it is moved up. */
  record Direction(List<String> parameters, List<Boolean> up) {}

  /**
   * Seeks them.
   *
   * @param cancelled once true, no further move is tried
   */
  public Reversal search(AtomicBoolean cancelled) {
    boolean[] cases = new CaseRuns(results, condition).cases();
    Proportion before = proportion(cases);
    boolean above = before.share() > share;
    List<Direction> directions =
        new ProposedMoves(new NearFlip.Conclusion(results, cases, share, above)).directions();
    CompiledScenario compiled = CompiledScenario.of(results.scenario());
    List<Move> found = new ArrayList<>();
    int tried = 0;
    for (Direction direction : directions) {
      if (cancelled.get() || isCovered(direction, found)) {
        continue;
      }
      smallest(compiled, direction, above, cancelled).ifPresent(found::add);
      tried++;
      told.accept(new Tried(tried, directions.size()));
    }
    return new Reversal(
        results.scenario().id(), share, before, replications, tried, different(found));
  }

  /** Two parameters are not tried together where one of them does by itself. */
  private static boolean isCovered(Direction direction, List<Move> found) {
    return direction.parameters().size() > 1
        && found.stream()
            .filter(move -> move.moved().size() == 1)
            .anyMatch(move -> direction.parameters().contains(move.moved().get(0).parameter()));
  }

  /** The smallest, then those that share fewest parameters with the ones before. */
  private static List<Move> different(List<Move> found) {
    List<Move> left = new ArrayList<>(found);
    List<Move> taken = new ArrayList<>();
    Set<String> used = new HashSet<>();
    while (!left.isEmpty() && taken.size() < MOST_MOVES) {
      left.sort(
          Comparator.<Move>comparingLong(
                  move -> move.moved().stream().filter(it -> used.contains(it.parameter())).count())
              .thenComparingDouble(Move::distance));
      Move next = left.remove(0);
      next.moved().forEach(it -> used.add(it.parameter()));
      taken.add(next);
    }
    taken.sort(Comparator.comparingDouble(Move::distance));
    return taken;
  }

  private Optional<Move> smallest(
      CompiledScenario compiled, Direction direction, boolean above, AtomicBoolean cancelled) {
    Move furthest = at(compiled, direction, FURTHEST, above);
    if (!reverses(furthest.after(), above)) {
      return Optional.empty();
    }
    Move best = furthest;
    double low = 0;
    double high = FURTHEST;
    for (int h = 0; h < HALVINGS && !cancelled.get(); h++) {
      double middle = (low + high) / 2;
      Move move = at(compiled, direction, middle, above);
      if (reverses(move.after(), above)) {
        best = move;
        high = middle;
      } else {
        low = middle;
      }
    }
    return Optional.of(best);
  }

  private boolean reverses(Proportion after, boolean above) {
    return above ? after.share() <= share : after.share() > share;
  }

  /** The direction followed so far from the middles of the laws. */
  private Move at(CompiledScenario compiled, Direction direction, double distance, boolean above) {
    List<Moved> moved = new ArrayList<>();
    Map<String, Double> pinned = new LinkedHashMap<>();
    for (int i = 0; i < direction.parameters().size(); i++) {
      String name = direction.parameters().get(i);
      Parameter parameter = results.scenario().parameters().get(name);
      double quantile = 0.5 + (direction.up().get(i) ? distance : -distance);
      double value = parameter.law().quantile(quantile);
      pinned.put(name, value);
      moved.add(
          new Moved(
              name,
              parameter.name().orElse(name),
              parameter.unit(),
              parameter.law().quantile(0.5),
              value,
              quantile));
    }
    Proportion after = run(compiled, pinned);
    boolean sure = above ? after.interval().high() < share : after.interval().low() > share;
    return new Move(moved, after, sure);
  }

  /** Runs that have begun are all counted: a share of some of them would be another. */
  private Proportion run(CompiledScenario compiled, Map<String, Double> pinned) {
    Experiment experiment =
        new Experiment(
            ResultLayout.of(List.of(), compiled),
            List.of(new DesignPoint(compiled, List.of(), pinned, 0, results.manifest().changes(0))),
            results.manifest().seed(),
            results.manifest().study().replicationsPerDraw());
    List<Run> runs =
        Arrays.stream(results.replications().numbers())
            .limit(replications)
            .mapToObj(Run::ofFirstPoint)
            .toList();
    int[] counts = new int[2];
    new Executor(experiment, threads)
        .execute(runs, result -> count(result, counts), new AtomicBoolean());
    return Proportion.of(counts[1], Math.max(1, counts[0]), Summary.LEVEL);
  }

  private void count(RunResult result, int[] counts) {
    if (result instanceof Completed run) {
      double value = new CaseRuns(results, condition).value(run.response(condition.response()));
      if (!Double.isNaN(value)) {
        counts[0]++;
        counts[1] += condition.holds(value) ? 1 : 0;
      }
    }
  }

  private static Proportion proportion(boolean[] cases) {
    int count = (int) IntStream.range(0, cases.length).filter(r -> cases[r]).count();
    return Proportion.of(count, cases.length, Summary.LEVEL);
  }
}
