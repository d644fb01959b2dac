package org.brinksim.results.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.effects.FactorEffects.Grid;
import org.brinksim.results.effects.FactorEffects.Level;
import org.brinksim.results.effects.FactorEffects.OfFactor;
import org.brinksim.results.effects.FactorEffects.OfLevels;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.statistics.difference.MeanDifference;

/**
 * The means of a response at the levels of factors. A replication is a block: its mean over all
 * points at one level is compared with its mean over those at the first, and the interval is that
 * of these differences over the replications. So points that share their random numbers are
 * compared on the same luck, and points with numbers of their own are compared rightly too.
 *
 * @param values the responses
 * @param response which one
 */
record LevelAnalysis(StudyValues values, Word response) {

  /** What stands for points that are compared one by one. */
  static final String POINT = "point";

  /** Whether every two levels of two factors meet at as many points. */
  boolean isBalanced(int[] points, List<Varied> factors) {
    for (Varied one : factors) {
      for (Varied other : factors) {
        Map<List<String>, Integer> meetings = new HashMap<>();
        for (int point : points) {
          meetings.merge(
              List.of(values.level(one, point), values.level(other, point)), 1, Integer::sum);
        }
        long pairs = one == other ? count(points, one) : count(points, one) * count(points, other);
        if (meetings.size() != pairs || new HashSet<>(meetings.values()).size() > 1) {
          return false;
        }
      }
    }
    return true;
  }

  private long count(int[] points, Varied factor) {
    return Arrays.stream(points).mapToObj(p -> values.level(factor, p)).distinct().count();
  }

  /** The means at each level of each factor. */
  OfResponse of(String scenario, int[] points, List<Varied> factors) {
    Blocks blocks = blocks(points);
    if (blocks.size() < 2) {
      return found(scenario, points, blocks, few());
    }
    List<OfFactor> effects = new ArrayList<>();
    for (Varied factor : factors) {
      List<String> levels = factor.levels().stream().filter(l -> has(points, factor, l)).toList();
      if (levels.size() > 1) {
        effects.add(effect(factor.id(), levels, blocks, i -> values.level(factor, points[i])));
      }
    }
    effects.sort(Comparator.comparingDouble(it -> -it.span()));
    List<Varied> strongest =
        effects.stream()
            .flatMap(it -> factors.stream().filter(f -> f.id().equals(it.factor())))
            .filter(f -> !f.ofScenarios())
            .limit(2)
            .toList();
    Optional<Grid> grid =
        strongest.size() < 2
            ? Optional.empty()
            : Optional.of(grid(strongest.get(0), strongest.get(1), points, blocks));
    return found(
        scenario,
        points,
        blocks,
        effects.isEmpty()
            ? new FactorEffects.Nothing(
                "Every factor has more than " + StudyValues.MOST_LEVELS + " values.")
            : new OfLevels(effects, grid));
  }

  /** The first points against the first of all. */
  OfResponse ofPoints(String scenario, int[] points) {
    int[] first = Arrays.copyOf(points, Math.min(points.length, StudyValues.MOST_LEVELS));
    Blocks blocks = blocks(first);
    if (blocks.size() < 2 || first.length < 2) {
      return found(scenario, first, blocks, few());
    }
    List<String> levels = Arrays.stream(first).mapToObj(Integer::toString).toList();
    return found(
        scenario,
        first,
        blocks,
        new OfLevels(
            List.of(effect(POINT, levels, blocks, i -> Integer.toString(first[i]))),
            Optional.empty()));
  }

  private static FactorEffects few() {
    return new FactorEffects.Nothing(
        "There are fewer than two replications in which every point has a value, so that no"
            + " interval can be told. Maybe give more replications.");
  }

  private boolean has(int[] points, Varied factor, String level) {
    return Arrays.stream(points).anyMatch(p -> values.level(factor, p).equals(level));
  }

  private OfResponse found(String scenario, int[] points, Blocks blocks, FactorEffects effects) {
    return new OfResponse(
        scenario,
        response.name(),
        response.label(),
        response.unit(),
        OfResponse.REPLICATIONS,
        blocks.size(),
        values.mostReplications() - blocks.size(),
        values.never(Arrays.stream(points), response),
        effects);
  }

  /**
   * The replications that all points have.
   *
   * @param of point by point, replication by replication
   */
  private record Blocks(double[][] of) {
    int size() {
      return of.length == 0 ? 0 : of[0].length;
    }

    /** Of each replication the mean over the points that are wanted. */
    double[] means(int[] points) {
      double[] means = new double[size()];
      for (int point : points) {
        for (int r = 0; r < means.length; r++) {
          means[r] += of[point][r] / points.length;
        }
      }
      return means;
    }
  }

  private Blocks blocks(int[] points) {
    List<Map<Integer, Double>> rows = new ArrayList<>();
    Set<Integer> common = new TreeSet<>();
    for (int point : points) {
      Map<Integer, Double> row = values.byReplication(point, response);
      if (rows.isEmpty()) {
        common.addAll(row.keySet());
      }
      common.retainAll(row.keySet());
      rows.add(row);
    }
    return new Blocks(
        rows.stream()
            .map(row -> common.stream().mapToDouble(row::get).toArray())
            .toArray(double[][]::new));
  }

  private static OfFactor effect(
      String factor, List<String> levels, Blocks blocks, IntFunction<String> levelOf) {
    List<Level> effects = new ArrayList<>();
    double[] first = null;
    for (String level : levels) {
      int[] at =
          IntStream.range(0, blocks.of().length)
              .filter(i -> levelOf.apply(i).equals(level))
              .toArray();
      double[] means = blocks.means(at);
      if (first == null) {
        first = means;
      }
      MeanDifference difference = MeanDifference.paired(first, means, Summary.LEVEL);
      effects.add(
          new Level(
              level,
              Arrays.stream(means).average().orElseThrow(),
              Estimate.of(difference.estimate(), difference.interval())));
    }
    return new OfFactor(factor, effects);
  }

  private Grid grid(Varied across, Varied down, int[] points, Blocks blocks) {
    List<List<Double>> means = new ArrayList<>();
    for (String row : down.levels()) {
      List<Double> cells = new ArrayList<>();
      for (String column : across.levels()) {
        int[] at =
            IntStream.range(0, points.length)
                .filter(i -> values.level(down, points[i]).equals(row))
                .filter(i -> values.level(across, points[i]).equals(column))
                .toArray();
        cells.add(Arrays.stream(blocks.means(at)).average().orElseThrow());
      }
      means.add(cells);
    }
    return new Grid(across.id(), down.id(), across.levels(), down.levels(), means);
  }
}
