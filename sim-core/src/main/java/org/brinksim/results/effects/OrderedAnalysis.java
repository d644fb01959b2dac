package org.brinksim.results.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.effects.FactorEffects.Indices;
import org.brinksim.results.effects.FactorEffects.Step;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.statistics.sensitivity.ElementaryEffects;
import org.brinksim.statistics.sensitivity.SobolIndices;

/**
 * What designs tell whose points come in a certain order, chance among the factors. Of several
 * replications of a point the first is used: each has the dice that the design gives it.
 *
 * @param values the responses
 * @param response which one
 */
record OrderedAnalysis(StudyValues values, Word response) {

  /** What a factor moves of the strongest mean size, to be called weak. */
  static final double WEAK = 0.05;

  private static final long SEED = 1_732_050_807L;
  private static final int FEWEST = 2;

  private static UniformRandomProvider random() {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
  }

  private List<String> factors() {
    List<String> factors =
        new ArrayList<>(values.manifest().design().factors().stream().map(Word::name).toList());
    factors.add(Varied.CHANCE);
    return factors;
  }

  /** The responses of some points that follow one another, of each of as many as all have. */
  private List<double[]> groups(int[] points, int size) {
    List<double[]> groups = new ArrayList<>();
    for (int at = 0; at + size <= points.length; at += size) {
      groups.add(
          Arrays.stream(points, at, at + size)
              .mapToDouble(point -> values.first(point, response))
              .toArray());
    }
    return groups;
  }

  private static boolean isWhole(double[] group) {
    return Arrays.stream(group).noneMatch(Double::isNaN);
  }

  /** Elementary effects: points are those of a trajectory, the last of them with other dice. */
  OfResponse steps(String scenario, int[] points) {
    int size = factors().size() + 1;
    List<double[]> groups = groups(points, size);
    List<double[]> responses = new ArrayList<>();
    List<double[][]> places = new ArrayList<>();
    for (int t = 0; t < groups.size(); t++) {
      if (isWhole(groups.get(t))) {
        responses.add(groups.get(t));
        places.add(places(Arrays.copyOfRange(points, t * size, (t + 1) * size)));
      }
    }
    return found(
        scenario,
        points,
        OfResponse.TRAJECTORIES,
        responses.size(),
        groups.size(),
        steps(places, responses));
  }

  private FactorEffects steps(List<double[][]> places, List<double[]> responses) {
    if (responses.size() < FEWEST) {
      return few("trajectories");
    }
    List<ElementaryEffects.OfInput> inputs =
        ElementaryEffects.of(
                places.toArray(double[][][]::new),
                responses.toArray(double[][]::new),
                Summary.LEVEL,
                random())
            .inputs();
    double strongest =
        inputs.stream().mapToDouble(ElementaryEffects.OfInput::meanSize).max().orElseThrow();
    List<String> factors = factors();
    List<Step> steps = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      ElementaryEffects.OfInput input = inputs.get(f);
      steps.add(
          new Step(
              factors.get(f),
              Estimate.of(input.meanSize(), input.interval()),
              input.mean(),
              input.deviation(),
              input.meanSize() == 0,
              input.interval().high() < WEAK * strongest || input.meanSize() == 0));
    }
    steps.sort(Comparator.comparingDouble(it -> -it.meanSize().value()));
    return new FactorEffects.OfSteps(steps);
  }

  /**
   * Where each factor stands at the points of a trajectory: 0 below its step and 1 above it, and
   * dice likewise. A factor whose law gave the same value twice takes a step in which nothing
   * changes.
   */
  private double[][] places(int[] points) {
    int factors = values.factors();
    int[] moved = new int[factors];
    Arrays.fill(moved, -1);
    double[][] places = new double[points.length][factors + 1];
    boolean[] taken = new boolean[factors];
    for (int step = 1; step <= factors; step++) {
      moved[step - 1] = moved(points[step - 1], points[step], taken);
    }
    for (int step = 0; step < factors; step++) {
      int factor = moved[step] >= 0 ? moved[step] : untaken(taken);
      taken[factor] = true;
      boolean down =
          values.setting(points[step], factor) > values.setting(points[step + 1], factor);
      for (int p = 0; p < points.length; p++) {
        places[p][factor] = p <= step == down ? 1 : 0;
      }
    }
    places[points.length - 1][factors] = 1;
    return places;
  }

  private int moved(int from, int to, boolean[] taken) {
    int[] moved =
        IntStream.range(0, values.factors())
            .filter(f -> values.setting(from, f) != values.setting(to, f))
            .toArray();
    if (moved.length > 1 || moved.length == 1 && taken[moved[0]]) {
      throw new RunDirectoryException(
          RunManifest.FILE
              + ": point "
              + to
              + " does not follow point "
              + from
              + " as in a trajectory, in which one factor after another moves once");
    }
    if (moved.length == 1) {
      taken[moved[0]] = true;
    }
    return moved.length == 1 ? moved[0] : -1;
  }

  private static int untaken(boolean[] taken) {
    return IntStream.range(0, taken.length).filter(f -> !taken[f]).findFirst().orElseThrow();
  }

  /** Sobol's indices: points are those of a pair. */
  OfResponse indices(String scenario, int[] points) {
    List<double[]> groups = groups(points, factors().size() + 2);
    List<double[]> pairs = groups.stream().filter(OrderedAnalysis::isWhole).toList();
    return found(scenario, points, OfResponse.PAIRS, pairs.size(), groups.size(), indices(pairs));
  }

  private FactorEffects indices(List<double[]> pairs) {
    if (pairs.size() < FEWEST) {
      return few("pairs");
    }
    if (pairs.stream().flatMapToDouble(Arrays::stream).distinct().limit(2).count() < 2) {
      return new FactorEffects.Nothing("It is the same in all runs.");
    }
    List<String> factors = factors();
    List<SobolIndices.OfInput> inputs =
        SobolIndices.of(
                column(pairs, 0),
                column(pairs, 1),
                IntStream.range(0, factors.size()).mapToObj(f -> column(pairs, f + 2)).toList(),
                Summary.LEVEL,
                random())
            .inputs();
    List<Indices> indices = new ArrayList<>();
    for (int f = 0; f < factors.size(); f++) {
      SobolIndices.OfInput input = inputs.get(f);
      indices.add(
          new Indices(
              factors.get(f),
              Estimate.of(input.first().value(), input.first().interval()),
              Estimate.of(input.total().value(), input.total().interval())));
    }
    indices.sort(Comparator.comparingDouble(it -> -it.total().value()));
    return new FactorEffects.OfIndices(indices);
  }

  private static double[] column(List<double[]> pairs, int place) {
    return pairs.stream().mapToDouble(pair -> pair[place]).toArray();
  }

  private static FactorEffects few(String what) {
    return new FactorEffects.Nothing(
        "There are fewer than " + FEWEST + " " + what + " without a gap.");
  }

  private OfResponse found(
      String scenario, int[] points, String counted, int count, int all, FactorEffects effects) {
    return new OfResponse(
        scenario,
        response.name(),
        response.label(),
        response.unit(),
        counted,
        count,
        all - count,
        values.never(Arrays.stream(points), response),
        effects);
  }
}
