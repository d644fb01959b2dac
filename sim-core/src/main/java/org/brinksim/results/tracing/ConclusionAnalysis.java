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
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario.Conclusion;
import org.brinksim.scenario.condition.Condition;
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
   * @param name the condition as it is typed
   * @param stated the share that the scenario compares it with; empty for a proposal
   * @param rung the rung that is reached, or a higher one; empty for another condition
   * @param happened 1 for a run that is a case, otherwise 0
   */
  private record Event(
      String name,
      Condition condition,
      Optional<Double> stated,
      Optional<Rung> rung,
      double[] happened) {

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
    return stated.stream().noneMatch(it -> it.condition().equals(proposed.condition()));
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
    return Condition.Typed.of(stated.when())
        .flatMap(typed -> typed.condition(results.scenario()))
        .map(it -> event(stated.when(), it, Optional.of(stated.share()), rung(it)));
  }

  /** The rung of which a condition says that it, or a higher one, is reached. */
  private Optional<Rung> rung(Condition condition) {
    return results.scenario().ladder().rungs().stream()
        .filter(rung -> reached(rung).equals(condition))
        .findFirst();
  }

  private static Condition reached(Rung rung) {
    return new Condition(ResultNames.PEAK_RUNG, Condition.Comparison.AT_LEAST, rung.level());
  }

  /** Of a response without a value a run is no case; a day that never came is later than any. */
  private Event event(
      String name, Condition condition, Optional<Double> share, Optional<Rung> rung) {
    double[] values = TracedOutcome.of(condition.response(), results).orElseThrow().values();
    return new Event(
        name,
        condition,
        share,
        rung,
        Arrays.stream(values, 0, runs)
            .map(value -> !Double.isNaN(value) && condition.holds(value) ? 1 : 0)
            .toArray());
  }

  /** The rungs nearest to an even chance, from the highest down; one of those in the same runs. */
  private List<Event> proposed() {
    List<Event> events = new ArrayList<>();
    results.scenario().ladder().rungs().stream()
        .sorted(Comparator.comparingInt(Rung::level).reversed())
        .map(
            rung ->
                event(
                    ResultNames.peakAtLeast(rung),
                    reached(rung),
                    Optional.empty(),
                    Optional.of(rung)))
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
    int cases = (int) Math.rint(event.share() * runs);
    Proportion share = Proportion.of(cases, runs, Summary.LEVEL);
    TracedOutcome outcome = TracedOutcome.of(event.condition().response(), results).orElseThrow();
    return new OfConclusion(
        event.name(),
        event.condition(),
        event.stated().isPresent(),
        event.rung().map(Rung::id).orElse(""),
        event.rung().map(rung -> rung.name().orElse(rung.id())).orElse(outcome.label()),
        event.rung().isPresent() ? "" : outcome.unit(),
        new Share(share.share(), DependenceAnalysis.ends(share.interval())),
        event.threshold(),
        worths);
  }
}
