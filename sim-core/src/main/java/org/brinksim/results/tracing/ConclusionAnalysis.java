package org.brinksim.results.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.Share;
import org.brinksim.results.tracing.Dependences.Unknown;
import org.brinksim.results.tracing.Dependences.Worth;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.sensitivity.GivenRuns;
import org.brinksim.statistics.sensitivity.InformationValues;

/**
 * What is concluded of the highest rung, and what it would be worth to know for that.
 *
 * @param results the run
 * @param runs how many replications are used
 * @param unknowns what may be known
 * @param draws the parameters among these
 * @param groups the parameters of each, by their places
 * @param random the source of randomness
 */
record ConclusionAnalysis(
    RunResults results,
    int runs,
    List<Unknown> unknowns,
    List<double[]> draws,
    List<int[]> groups,
    UniformRandomProvider random) {

  private static final int MOST = 4;

  /** With fewer runs on either side nothing is told of what brings them about. */
  private static final int LEAST_CASES = 20;

  /** The probabilities that people name. */
  private static final double[] ROUND = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

  /** Whether a rung or a higher one is reached, in each run. */
  private record Event(Rung rung, double[] happened) {
    double share() {
      return Arrays.stream(happened).average().orElseThrow();
    }

    boolean isSame(Event other) {
      return Arrays.equals(happened, other.happened);
    }
  }

  List<OfConclusion> all() {
    List<Event> events = events();
    if (events.isEmpty()) {
      return List.of();
    }
    double[] thresholds = events.stream().mapToDouble(it -> nearest(it.share())).toArray();
    InformationValues values =
        InformationValues.of(
            GivenRuns.of(draws, events.stream().map(Event::happened).toList()),
            events.stream().mapToDouble(Event::share).toArray(),
            thresholds,
            groups,
            Summary.LEVEL,
            DependenceAnalysis.FALSE_ALARM,
            random);
    List<OfConclusion> all = new ArrayList<>();
    for (int j = 0; j < events.size(); j++) {
      all.add(conclusion(events.get(j), thresholds[j], values.values().get(j)));
    }
    return all;
  }

  /** The rungs nearest to an even chance, from the highest down; one of those in the same runs. */
  private List<Event> events() {
    double[] peak = Arrays.copyOf(results.replications().values(ResultNames.PEAK_RUNG), runs);
    List<Event> events = new ArrayList<>();
    results.scenario().ladder().rungs().stream()
        .sorted(Comparator.comparingInt(Rung::level).reversed())
        .map(
            rung ->
                new Event(
                    rung,
                    Arrays.stream(peak).map(level -> level >= rung.level() ? 1 : 0).toArray()))
        .filter(it -> Math.min(it.share(), 1 - it.share()) * runs >= LEAST_CASES)
        .filter(it -> events.stream().noneMatch(it::isSame))
        .forEach(events::add);
    List<Event> chosen =
        events.stream()
            .sorted(Comparator.comparingDouble(it -> Math.abs(it.share() - 0.5)))
            .limit(MOST)
            .toList();
    events.retainAll(chosen);
    return events;
  }

  private static double nearest(double share) {
    return Arrays.stream(ROUND)
        .boxed()
        .min(Comparator.comparingDouble(it -> Math.abs(odds(it) - odds(share))))
        .orElseThrow();
  }

  private static double odds(double share) {
    return FastMath.log(share / (1 - share));
  }

  private OfConclusion conclusion(
      Event event, double threshold, List<InformationValues.Value> values) {
    List<Worth> worths = new ArrayList<>();
    for (int g = 0; g < unknowns.size(); g++) {
      InformationValues.Value value = values.get(g);
      worths.add(
          new Worth(
              unknowns.get(g),
              value.value(),
              DependenceAnalysis.ends(value.interval()),
              value.clear()));
    }
    worths.sort(Comparator.comparing((Worth it) -> !it.clear()).thenComparing(it -> -it.value()));
    int cases = (int) Math.rint(event.share() * runs);
    Proportion share = Proportion.of(cases, runs, Summary.LEVEL);
    return new OfConclusion(
        ResultNames.peakAtLeast(event.rung()),
        event.rung().id(),
        event.rung().name().orElse(event.rung().id()),
        new Share(share.share(), DependenceAnalysis.ends(share.interval())),
        threshold,
        worths);
  }
}
