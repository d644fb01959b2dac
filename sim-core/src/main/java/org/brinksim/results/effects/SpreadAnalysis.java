package org.brinksim.results.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.effects.FactorEffects.Spread;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.statistics.RankCorrelation;
import org.brinksim.statistics.sensitivity.FirstOrderIndices;
import org.brinksim.statistics.sensitivity.GivenRuns;
import org.brinksim.statistics.sensitivity.PartialRankCorrelations;

/**
 * What responses depend on, from points spread over the space of the factors: of each point the
 * mean over its replications.
 *
 * @param values the responses
 */
record SpreadAnalysis(StudyValues values) {

  /**
   * If nothing mattered, anything at all would be told from noise in one study of twenty, for the
   * responses together that have values at the same points.
   */
  static final double FALSE_ALARM = 0.05;

  private static final long SEED = 2_236_067_977L;

  /** The means of a response at the points where it has one. */
  private record Means(Word response, List<Integer> points, double[] at) {
    boolean varies() {
      return Arrays.stream(at).distinct().limit(2).count() > 1;
    }
  }

  /** What a scenario's points tell of each response. */
  List<OfResponse> of(String scenario, int[] points) {
    List<Means> all = values.responses().stream().map(it -> means(it, points)).toList();
    Map<List<Integer>, List<Means>> together = new LinkedHashMap<>();
    all.stream()
        .filter(it -> it.varies() && it.at().length >= GivenRuns.LEAST_RUNS)
        .forEach(it -> together.computeIfAbsent(it.points(), p -> new ArrayList<>()).add(it));
    Map<Means, Found> indices = new IdentityHashMap<>();
    together.values().forEach(them -> indices.putAll(indices(them)));
    return all.stream()
        .map(
            means ->
                new OfResponse(
                    scenario,
                    means.response().name(),
                    means.response().label(),
                    means.response().unit(),
                    OfResponse.POINTS,
                    means.points().size(),
                    points.length - means.points().size(),
                    values.never(Arrays.stream(points), means.response()),
                    effects(means, Optional.ofNullable(indices.get(means)))))
        .toList();
  }

  private Means means(Word response, int[] points) {
    List<Integer> used = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (int point : points) {
      double mean = values.mean(point, response);
      if (!Double.isNaN(mean)) {
        used.add(point);
        means.add(mean);
      }
    }
    return new Means(
        response, List.copyOf(used), means.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The indices of a response, and what they leave. */
  private record Found(List<FirstOrderIndices.Index> indices, FirstOrderIndices.Index rest) {}

  private Map<Means, Found> indices(List<Means> responses) {
    List<double[]> inputs = inputs(responses.get(0).points());
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
    FirstOrderIndices indices =
        FirstOrderIndices.of(
            GivenRuns.of(inputs, responses.stream().map(Means::at).toList()),
            IntStream.range(0, inputs.size()).mapToObj(f -> new int[] {f}).toList(),
            Summary.LEVEL,
            FALSE_ALARM,
            random);
    Map<Means, Found> found = new IdentityHashMap<>();
    for (int r = 0; r < responses.size(); r++) {
      found.put(responses.get(r), new Found(indices.indices().get(r), indices.rest().get(r)));
    }
    return found;
  }

  private List<double[]> inputs(List<Integer> points) {
    return IntStream.range(0, values.factors())
        .mapToObj(f -> points.stream().mapToDouble(p -> values.setting(p, f)).toArray())
        .toList();
  }

  private FactorEffects effects(Means means, Optional<Found> indices) {
    if (means.at().length < RankCorrelation.LEAST_PAIRS) {
      return new FactorEffects.Nothing("Fewer than four points have a value.");
    }
    if (!means.varies()) {
      return new FactorEffects.Nothing("It is the same at all points.");
    }
    List<double[]> inputs = inputs(means.points());
    List<Optional<RankCorrelation>> partial =
        PartialRankCorrelations.of(inputs, means.at(), Summary.LEVEL);
    List<Spread> factors = new ArrayList<>();
    for (int f = 0; f < inputs.size(); f++) {
      int input = f;
      Optional<FirstOrderIndices.Index> index = indices.map(it -> it.indices().get(input));
      factors.add(
          new Spread(
              values.manifest().design().factors().get(f).name(),
              index.map(it -> Estimate.of(it.value(), it.interval())),
              index.map(FirstOrderIndices.Index::clear).orElse(false),
              RankCorrelation.of(inputs.get(f), means.at(), Summary.LEVEL).map(SpreadAnalysis::of),
              partial.get(f).map(SpreadAnalysis::of)));
    }
    factors.sort(Comparator.comparingDouble(it -> -strength(it)));
    return new FactorEffects.OfSpread(
        factors, indices.map(Found::rest).map(it -> Estimate.of(it.value(), it.interval())));
  }

  private static double strength(Spread factor) {
    return factor.first().or(factor::rank).map(estimate -> Math.abs(estimate.value())).orElse(0.0);
  }

  private static Estimate of(RankCorrelation correlation) {
    return Estimate.of(correlation.coefficient(), correlation.interval());
  }
}
