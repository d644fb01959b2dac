package org.brinksim.results.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.Background;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences.Dependence;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.OfResponse;
import org.brinksim.results.tracing.Dependences.Share;
import org.brinksim.results.tracing.Dependences.Unknown;
import org.brinksim.results.tracing.ResponseTrace.Correlation;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.RankCorrelation;
import org.brinksim.statistics.sensitivity.FirstOrderIndices;
import org.brinksim.statistics.sensitivity.FirstOrderIndices.Index;
import org.brinksim.statistics.sensitivity.GivenRuns;
import org.brinksim.statistics.sensitivity.PartialRankCorrelations;

/** Works out {@link Dependences} of what a run directory holds. */
final class DependenceAnalysis {

  /** If nothing mattered, anything at all would be told from noise in one report of twenty. */
  static final double FALSE_ALARM = 0.05;

  private static final long SEED = 1_414_213_562L;

  private final RunResults results;
  private final int runs;
  private final List<Unknown> unknowns;
  private final List<double[]> draws;
  private final List<int[]> groups;

  DependenceAnalysis(RunResults results) {
    this.results = results;
    this.runs = Math.min(results.replications().size(), GivenRuns.MOST_RUNS);
    List<Unknown> parameters = parameters(results);
    this.draws = parameters.stream().map(it -> first(it.id())).toList();
    List<String> names = parameters.stream().map(Unknown::id).toList();
    this.unknowns = new ArrayList<>(parameters);
    unknowns.addAll(claims(results.scenario(), names));
    this.groups =
        unknowns.stream()
            .map(it -> it.parameters().stream().mapToInt(names::indexOf).toArray())
            .toList();
  }

  /** The parameters that were varied. */
  private static List<Unknown> parameters(RunResults results) {
    List<Unknown> parameters = new ArrayList<>();
    results
        .scenario()
        .parameters()
        .forEach(
            (name, parameter) -> {
              double[] values = results.replications().values(name);
              if (Arrays.stream(values).distinct().limit(2).count() > 1) {
                parameters.add(
                    new Unknown(
                        name,
                        parameter.name().orElse(name),
                        List.of(name),
                        parameter.basis().kind().key()));
              }
            });
    return parameters;
  }

  /** The claims behind several varied parameters; behind a single one it is that parameter. */
  private static List<Unknown> claims(Scenario scenario, List<String> varied) {
    Map<String, List<String>> behind = new LinkedHashMap<>();
    scenario.claims().keySet().forEach(claim -> behind.put(claim, new ArrayList<>()));
    for (String name : varied) {
      Parameter parameter = scenario.parameters().get(name);
      parameter.basis().claims().stream().distinct().forEach(it -> behind.get(it).add(name));
    }
    List<Unknown> claims = new ArrayList<>();
    behind.forEach(
        (claim, names) -> {
          if (names.size() > 1) {
            claims.add(new Unknown(claim, scenario.claims().get(claim).says(), names, ""));
          }
        });
    return claims;
  }

  private double[] first(String column) {
    return Arrays.copyOf(results.replications().values(column), runs);
  }

  Optional<Dependences> dependences() {
    if (runs < GivenRuns.LEAST_RUNS || draws.isEmpty()) {
      return Optional.empty();
    }
    Background<List<OfConclusion>> concluded =
        Background.start(
            new ConclusionAnalysis(results, runs, unknowns, draws, groups, random())::all);
    List<OfResponse> responses = responses();
    List<OfConclusion> conclusions = concluded.result();
    return responses.isEmpty() && conclusions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Dependences(
                results.scenario().id(),
                runs,
                results.manifest().replications().completed(),
                Summary.LEVEL,
                FALSE_ALARM,
                responses,
                conclusions));
  }

  private static UniformRandomProvider random() {
    return RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
  }

  /**
   * Responses with numbers in the same replications are analysed together: the main ones, and what
   * the scenario concludes about.
   */
  private List<OfResponse> responses() {
    Map<List<Integer>, List<Outcome>> together = new LinkedHashMap<>();
    List<Outcome> outcomes =
        Stream.concat(
                ResultNames.headline(results.scenario()).stream(),
                Condition.Typed.concluded(results.scenario())
                    .map(Condition.Typed::response)
                    .stream())
            .distinct()
            .flatMap(name -> TracedOutcome.of(name, results).stream())
            .map(it -> new Outcome(it, finite(it)))
            .filter(Outcome::isEnough)
            .toList();
    outcomes.forEach(it -> together.computeIfAbsent(it.rows(), rows -> new ArrayList<>()).add(it));
    Map<String, OfResponse> found = new LinkedHashMap<>();
    together.forEach(
        (rows, alike) ->
            analyse(rows, alike, FALSE_ALARM * alike.size() / outcomes.size())
                .forEach(it -> found.put(it.response(), it)));
    return outcomes.stream().map(it -> found.get(it.outcome().name())).toList();
  }

  /** What never came counts as the horizon. */
  private double[] finite(TracedOutcome outcome) {
    double horizon = results.scenario().horizonDays();
    return Arrays.stream(outcome.values(), 0, runs)
        .map(v -> v == Double.POSITIVE_INFINITY ? horizon : v)
        .toArray();
  }

  /** A response with its number in each replication, NaN for left out. */
  private record Outcome(TracedOutcome outcome, double[] values) {

    List<Integer> rows() {
      return IntStream.range(0, values.length)
          .filter(i -> !Double.isNaN(values[i]))
          .boxed()
          .toList();
    }

    boolean isEnough() {
      double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
      return present.length >= GivenRuns.LEAST_RUNS
          && Arrays.stream(present).distinct().limit(2).count() > 1;
    }
  }

  private List<OfResponse> analyse(List<Integer> rows, List<Outcome> alike, double falseAlarm) {
    List<double[]> inputs = draws.stream().map(it -> at(rows, it)).toList();
    List<double[]> values = alike.stream().map(it -> at(rows, it.values())).toList();
    FirstOrderIndices indices =
        FirstOrderIndices.of(
            GivenRuns.of(inputs, values), groups, Summary.LEVEL, falseAlarm, random());
    List<OfResponse> all = new ArrayList<>();
    for (int j = 0; j < alike.size(); j++) {
      TracedOutcome outcome = alike.get(j).outcome();
      double[] ranked = at(rows, outcome.values());
      double variance = variance(values.get(j));
      all.add(
          new OfResponse(
              outcome.name(),
              outcome.label(),
              outcome.unit(),
              rows.size(),
              outcome.absent(),
              outcome.missing(),
              variance,
              share(indices.rest().get(j)),
              dependences(inputs, ranked, indices.indices().get(j), variance)));
    }
    return all;
  }

  private List<Dependence> dependences(
      List<double[]> inputs, double[] ranked, List<Index> indices, double variance) {
    List<Optional<RankCorrelation>> partial =
        PartialRankCorrelations.of(inputs, ranked, Summary.LEVEL);
    List<Dependence> all = new ArrayList<>();
    for (int g = 0; g < unknowns.size(); g++) {
      boolean single = g < inputs.size();
      Index index = indices.get(g);
      all.add(
          new Dependence(
              unknowns.get(g),
              share(index),
              index.value() * variance,
              index.clear(),
              single ? plain(inputs.get(g), ranked) : null,
              single ? partial.get(g).map(Correlation::of).orElse(null) : null));
    }
    all.sort(
        Comparator.comparing((Dependence it) -> it.unknown().isClaim())
            .thenComparing(it -> !it.clear())
            .thenComparing(it -> -it.share().share()));
    return all;
  }

  private static Correlation plain(double[] drawn, double[] ranked) {
    return RankCorrelation.of(drawn, ranked, Summary.LEVEL).map(Correlation::of).orElse(null);
  }

  private static Share share(Index index) {
    return new Share(index.value(), ends(index.interval()));
  }

  static List<Double> ends(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  private static double[] at(List<Integer> rows, double[] values) {
    return rows.stream().mapToDouble(i -> values[i]).toArray();
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
