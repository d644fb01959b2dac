package org.brinksim.results.effects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.effects.Effects.Spread;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.statistics.RankCorrelation;
import org.brinksim.statistics.sensitivity.FirstOrderIndices;
import org.brinksim.statistics.sensitivity.GivenRuns;
import org.brinksim.statistics.sensitivity.PartialRankCorrelations;

/**
 * What a response depends on, from points spread over the space of the factors: of each point the
 * mean over its replications.
 *
 * @param values the responses
 * @param response which one
 */
record SpreadAnalysis(StudyValues values, Word response) {

  /** If nothing mattered, anything at all would be told from noise in one study of twenty. */
  static final double FALSE_ALARM = 0.05;

  private static final long SEED = 2_236_067_977L;

  /** What a scenario's points tell. */
  OfResponse of(String scenario, int[] points) {
    int[] used =
        Arrays.stream(points)
            .filter(point -> !Double.isNaN(values.mean(point, response)))
            .toArray();
    return new OfResponse(
        scenario,
        response.name(),
        response.label(),
        response.unit(),
        OfResponse.POINTS,
        used.length,
        points.length - used.length,
        values.never(Arrays.stream(points), response),
        effects(used));
  }

  private Effects effects(int[] points) {
    double[] means = Arrays.stream(points).mapToDouble(p -> values.mean(p, response)).toArray();
    if (means.length < RankCorrelation.LEAST_PAIRS) {
      return new Effects.Nothing("Fewer than four points have a value.");
    }
    if (Arrays.stream(means).distinct().limit(2).count() < 2) {
      return new Effects.Nothing("It is the same at all points.");
    }
    List<double[]> inputs =
        IntStream.range(0, values.factors())
            .mapToObj(f -> Arrays.stream(points).mapToDouble(p -> values.setting(p, f)).toArray())
            .toList();
    Optional<FirstOrderIndices> indices =
        means.length < GivenRuns.LEAST_RUNS ? Optional.empty() : Optional.of(indices(inputs, means));
    List<Optional<RankCorrelation>> partial =
        PartialRankCorrelations.of(inputs, means, Summary.LEVEL);
    List<Spread> factors = new ArrayList<>();
    for (int f = 0; f < inputs.size(); f++) {
      int input = f;
      Optional<FirstOrderIndices.Index> index = indices.map(it -> it.indices().get(0).get(input));
      factors.add(
          new Spread(
              values.manifest().design().factors().get(f).name(),
              index.map(it -> Estimate.of(it.value(), it.interval())),
              index.map(FirstOrderIndices.Index::clear).orElse(false),
              RankCorrelation.of(inputs.get(f), means, Summary.LEVEL).map(SpreadAnalysis::of),
              partial.get(f).map(SpreadAnalysis::of)));
    }
    factors.sort(Comparator.comparingDouble(it -> -strength(it)));
    return new Effects.OfSpread(
        factors,
        indices.map(it -> it.rest().get(0)).map(it -> Estimate.of(it.value(), it.interval())));
  }

  private static double strength(Spread factor) {
    return factor
        .first()
        .or(factor::rank)
        .map(estimate -> Math.abs(estimate.value()))
        .orElse(0.0);
  }

  private static Estimate of(RankCorrelation correlation) {
    return Estimate.of(correlation.coefficient(), correlation.interval());
  }

  private FirstOrderIndices indices(List<double[]> inputs, double[] means) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
    return FirstOrderIndices.of(
        GivenRuns.of(inputs, List.of(means)),
        IntStream.range(0, inputs.size()).mapToObj(f -> new int[] {f}).toList(),
        Summary.LEVEL,
        FALSE_ALARM / values.responses().size(),
        random);
  }
}
