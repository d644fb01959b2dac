package org.brinksim.results.tracing;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.TracedOutcome.Missing;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.influence.InfluenceDiagram;
import org.brinksim.scenario.influence.InfluenceDiagram.Reach;
import org.brinksim.scenario.influence.Part;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.statistics.RankCorrelation;

/**
 * A response traced back to the claims and assumptions that can reach it.
 *
 * <p>What can reach it is read off the scenario's structure by {@link InfluenceDiagram}: it says
 * what is possible. How it went in these runs is told by the rank correlation of each parameter's
 * draws with the response. Parameters are drawn independently of each other, so that the
 * correlation of one is not the work of another.
 *
 * @param scenario the scenario's id
 * @param response the response's name
 * @param label what it is, in words
 * @param unit its unit
 * @param replications how many replications it rests on
 * @param total how many there are: of very many it rests on a sample
 * @param absent in how many of them it never happened
 * @param missing what was made of those
 * @param level the level of the intervals
 * @param reaching the parameters that were varied and can reach it, the largest correlation first
 * @param apart the parameters that were varied and cannot reach it: their correlations are chance,
 *     so that about one interval in twenty leaves out 0
 * @param fixed the other numbers that can reach it: the same in all these runs, or left to chance
 *     within each
 * @param unreaching how many other numbers cannot reach it
 * @param variance how much of its variance stands on claims and how much on assumptions; {@code
 *     null} where it does not vary, or in too few replications
 */
public record ResponseTrace(
    String scenario,
    String response,
    String label,
    String unit,
    int replications,
    int total,
    int absent,
    Missing missing,
    double level,
    List<Influence> reaching,
    List<Influence> apart,
    List<ScenarioNumber> fixed,
    int unreaching,
    KindShares variance) {

  private static final String PARAMETERS = "parameters.";

  public ResponseTrace {
    reaching = List.copyOf(reaching);
    apart = List.copyOf(apart);
    fixed = List.copyOf(fixed);
  }

  /**
   * A rank correlation.
   *
   * @param coefficient Spearman's coefficient
   * @param n over how many replications
   * @param interval its ends
   */
  public record Correlation(double coefficient, int n, List<Double> interval) {
    static Correlation of(RankCorrelation it) {
      return new Correlation(
          it.coefficient(), it.n(), List.of(it.interval().low(), it.interval().high()));
    }

    /** Whether its interval leaves out 0. */
    public boolean isClear() {
      return interval.get(0) > 0 || interval.get(1) < 0;
    }
  }

  /**
   * A parameter and what it has to do with the response.
   *
   * @param parameter its name
   * @param label its name for people; the same where it has none
   * @param unit its unit
   * @param law its law in words
   * @param basis the claim with its source, or the assumption
   * @param source where the claim was published; empty where that is not told, and for assumptions
   * @param places the numbers of the scenario that it gives
   * @param way the shortest way to the response, as parts of the scenario; empty for none
   * @param correlation the rank correlation; {@code null} where the response does not vary
   * @param happening for a day that not every run came to: the rank correlation with whether it
   *     came; otherwise {@code null}
   */
  public record Influence(
      String parameter,
      String label,
      String unit,
      String law,
      String basis,
      String source,
      List<String> places,
      List<String> way,
      Correlation correlation,
      Correlation happening) {

    private double size() {
      return correlation == null ? -1 : Math.abs(correlation.coefficient());
    }
  }

  /** Everything that can be traced in a run directory: its responses, and shares of peak rungs. */
  public static List<String> names(RunResults results) {
    return TracedOutcome.names(results);
  }

  /**
   * Traces a response.
   *
   * @param name one of {@link #names}
   * @param results what the run directory holds
   * @param numbers every number of its scenario
   * @return empty when there is no such response
   * @throws RunDirectoryException when this version does not know what the response is made of
   */
  public static Optional<ResponseTrace> of(
      String name, RunResults results, List<ScenarioNumber> numbers) {
    return TracedOutcome.of(name, results)
        .map(outcome -> new Tracing(results, numbers, outcome, reach(outcome, results)).trace());
  }

  private static Reach reach(TracedOutcome outcome, RunResults results) {
    return InfluenceDiagram.of(results.scenario())
        .reach(outcome.column())
        .orElseThrow(
            () ->
                new RunDirectoryException(
                    "this version does not know what the response \""
                        + outcome.column()
                        + "\" is made of. Maybe trace it with the version that ran it: "
                        + results.manifest().engine().version()));
  }

  private record Tracing(
      RunResults results, List<ScenarioNumber> numbers, TracedOutcome outcome, Reach reach) {

    ResponseTrace trace() {
      List<Influence> varied =
          numbers.stream()
              .filter(number -> isParameter(number) && varies(name(number)))
              .map(this::influence)
              .sorted(Comparator.comparingDouble(Influence::size).reversed())
              .toList();
      List<ScenarioNumber> others = numbers.stream().filter(this::isFixed).toList();
      List<ScenarioNumber> fixed = others.stream().filter(n -> !way(n).isEmpty()).toList();
      return new ResponseTrace(
          results.scenario().id(),
          outcome.name(),
          outcome.label(),
          outcome.unit(),
          results.replications().size(),
          results.manifest().replications().completed(),
          outcome.absent(),
          outcome.missing(),
          Summary.LEVEL,
          varied.stream().filter(it -> !it.way().isEmpty()).toList(),
          varied.stream().filter(it -> it.way().isEmpty()).toList(),
          fixed,
          others.size() - fixed.size(),
          KindShares.of(outcome, results).orElse(null));
    }

    private static boolean isParameter(ScenarioNumber number) {
      return number.path().startsWith(PARAMETERS);
    }

    private static String name(ScenarioNumber parameter) {
      return parameter.path().substring(PARAMETERS.length());
    }

    private boolean varies(String parameter) {
      return Arrays.stream(results.replications().values(parameter)).distinct().limit(2).count()
          > 1;
    }

    /** What is not drawn, beside the places at which a parameter is only named. */
    private boolean isFixed(ScenarioNumber number) {
      return isParameter(number) ? !varies(name(number)) : !number.namesParameter();
    }

    private Influence influence(ScenarioNumber number) {
      String name = name(number);
      Parameter parameter = results.scenario().parameters().get(name);
      double[] drawn = results.replications().values(name);
      return new Influence(
          name,
          parameter.name().orElse(name),
          number.unit(),
          number.value(),
          number.basis(),
          parameter.claim().flatMap(id -> results.scenario().claims().get(id).source()).orElse(""),
          places(name).map(ScenarioNumber::path).toList(),
          way(number),
          outcome.correlation(drawn).map(Correlation::of).orElse(null),
          outcome.happening(drawn).map(Correlation::of).orElse(null));
    }

    private Stream<ScenarioNumber> places(String parameter) {
      return numbers.stream().filter(number -> number.value().equals("$" + parameter));
    }

    /** The way of a number, or the shortest of those of the places that name a parameter. */
    private List<String> way(ScenarioNumber number) {
      Stream<ScenarioNumber> at = isParameter(number) ? places(name(number)) : Stream.of(number);
      return at.flatMap(place -> reach.way(place).stream())
          .min(Comparator.comparingInt(List::size))
          .map(way -> way.stream().map(Part::words).toList())
          .orElse(Collections.emptyList());
    }
  }
}
