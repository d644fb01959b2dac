package org.brinksim.results.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.Share;
import org.brinksim.results.tracing.Dependences.Unknown;
import org.brinksim.results.tracing.Dependences.Worth;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Scenario.Conclusion;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.sensitivity.GivenRuns;
import org.brinksim.statistics.sensitivity.InformationValues;

/**
 * What the scenario concludes, what may be concluded of the highest rung, and what it would be
 * worth to know for that.
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

  /**
   * What is asked of each run.
   *
   * @param about what makes a run a case
   * @param stated the share that the scenario compares it with; empty for a proposal
   * @param happened 1 for a run that is a case, otherwise 0
   */
  private record Event(RunCondition about, Optional<Double> stated, double[] happened) {

    double share() {
      return Arrays.stream(happened).average().orElseThrow();
    }

    boolean isTold() {
      return Math.min(share(), 1 - share()) * happened.length >= LEAST_CASES;
    }

    boolean isSame(Event other) {
      return Arrays.equals(happened, other.happened);
    }

    double threshold() {
      return stated.orElseGet(() -> nearest(share()));
    }
  }

  /** The one that is stated first, then proposals from the highest rung down. */
  List<OfConclusion> all() {
    Optional<Event> stated = results.scenario().conclusion().flatMap(this::stated);
    List<Event> events =
        Stream.concat(stated.stream(), proposed().stream().filter(it -> isOther(it, stated)))
            .toList();
    List<Event> told = events.stream().filter(Event::isTold).toList();
    List<List<InformationValues.Value>> values = told.isEmpty() ? List.of() : values(told);
    return events.stream()
        .map(it -> conclusion(it, it.isTold() ? values.get(told.indexOf(it)) : List.of()))
        .toList();
  }

  private static boolean isOther(Event proposed, Optional<Event> stated) {
    return stated.stream()
        .noneMatch(it -> it.about().condition().equals(proposed.about().condition()));
  }

  private List<List<InformationValues.Value>> values(List<Event> events) {
    return InformationValues.of(
            GivenRuns.of(draws, events.stream().map(Event::happened).toList()),
            events.stream().mapToDouble(Event::share).toArray(),
            events.stream().mapToDouble(Event::threshold).toArray(),
            groups,
            Summary.LEVEL,
            DependenceAnalysis.FALSE_ALARM,
            random)
        .values();
  }

  private Optional<Event> stated(Conclusion stated) {
    return RunCondition.of(stated.when(), results)
        .map(it -> event(it, Optional.of(stated.share())));
  }

  private Event event(RunCondition about, Optional<Double> share) {
    return new Event(about, share, Arrays.copyOf(about.cases(results), runs));
  }

  /** The rungs nearest to an even chance, from the highest down; one of those in the same runs. */
  private List<Event> proposed() {
    List<Event> events = new ArrayList<>();
    results.scenario().ladder().rungs().stream()
        .sorted(Comparator.comparingInt(Rung::level).reversed())
        .map(rung -> event(RunCondition.of(rung), Optional.empty()))
        .filter(Event::isTold)
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

  /**
   * A conclusion.
   *
   * @param values of each unknown; nothing where there are too few cases
   */
  private OfConclusion conclusion(Event event, List<InformationValues.Value> values) {
    List<Worth> worths = new ArrayList<>();
    for (int g = 0; g < values.size(); g++) {
      InformationValues.Value value = values.get(g);
      worths.add(
          new Worth(
              unknowns.get(g),
              value.value(),
              DependenceAnalysis.ends(value.interval()),
              value.clear()));
    }
    worths.sort(Comparator.comparing((Worth it) -> !it.clear()).thenComparing(it -> -it.value()));
    RunCondition about = event.about();
    Proportion share = about.share(results, runs);
    return new OfConclusion(
        about.name(),
        about.condition(),
        event.stated().isPresent(),
        about.rung(),
        about.label(),
        about.unit(),
        new Share(share.share(), DependenceAnalysis.ends(share.interval())),
        event.threshold(),
        worths);
  }
}
