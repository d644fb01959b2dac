package org.brinksim.results.tracing;

import java.util.List;
import java.util.Optional;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.ResponseTrace.Correlation;
import org.brinksim.results.tracing.TracedOutcome.Missing;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.statistics.sensitivity.GivenRuns;

/**
 * What the main responses of a run depend on, and what would be worth knowing, from the draws and
 * the responses of its replications alone.
 *
 * <p>A day that never came counts as the horizon, since a variance needs a number; other missing
 * values are left out. Of more than {@value
 * org.brinksim.statistics.sensitivity.GivenRuns#MOST_RUNS} replications the first so many are used.
 *
 * @param scenario the scenario's id
 * @param replications how many replications it rests on
 * @param total how many there are
 * @param level the level of each interval by itself
 * @param falseAlarm how probable it is that any parameter is told from noise if none matters, for
 *     the responses together and for the conclusions together
 * @param responses the main responses that vary, in the order of the headline
 * @param conclusions what the scenario concludes, and what may be concluded of the highest rung
 */
public record Dependences(
    String scenario,
    int replications,
    int total,
    double level,
    double falseAlarm,
    List<OfResponse> responses,
    List<OfConclusion> conclusions) {

  /** With fewer replications nothing is told. */
  public static final int LEAST_REPLICATIONS = GivenRuns.LEAST_RUNS;

  public Dependences {
    responses = List.copyOf(responses);
    conclusions = List.copyOf(conclusions);
  }

  /**
   * What may be known: a parameter, or a claim that several parameters rest on or lean on.
   *
   * @param id the parameter's or the claim's
   * @param label in words
   * @param parameters its parameters: one for a parameter
   * @param basis what it rests on: {@code claim}, {@code inspired} or {@code assumed}; empty for a
   *     claim
   */
  public record Unknown(String id, String label, List<String> parameters, String basis) {
    public Unknown {
      parameters = List.copyOf(parameters);
    }

    /** Whether it is a claim with its parameters together. */
    public boolean isClaim() {
      return basis.isEmpty();
    }
  }

  /**
   * A share of a response's variance.
   *
   * @param share from 0 to 1
   * @param interval its ends
   */
  public record Share(double share, List<Double> interval) {
    public Share {
      interval = List.copyOf(interval);
    }
  }

  /**
   * What knowing something would take off a response's variance.
   *
   * @param unknown what is known then
   * @param share the first-order index: the share of the variance that would be gone on average; of
   *     a claim the sum of those of its parameters
   * @param reduction the same in the square of the response's unit
   * @param clear whether it can be told from noise
   * @param correlation the rank correlation; {@code null} for a claim
   * @param partial the partial rank correlation, with what other parameters do taken out; {@code
   *     null} for a claim, and where there are too few replications for so many parameters
   */
  public record Dependence(
      Unknown unknown,
      Share share,
      double reduction,
      boolean clear,
      Correlation correlation,
      Correlation partial) {}

  /**
   * What a response depends on.
   *
   * @param response its name
   * @param label what it is, in words
   * @param unit its unit
   * @param n over how many replications
   * @param absent in how many it never happened
   * @param missing what was made of those
   * @param variance its variance
   * @param rest what no parameter explains by itself: chance within a run, and parameters acting
   *     together
   * @param dependences on each parameter that was varied, and then on claims, each the largest
   *     share first
   */
  public record OfResponse(
      String response,
      String label,
      String unit,
      int n,
      int absent,
      Missing missing,
      double variance,
      Share rest,
      List<Dependence> dependences) {
    public OfResponse {
      dependences = List.copyOf(dependences);
    }

    /** Those on single parameters. */
    public List<Dependence> parameters() {
      return dependences.stream().filter(it -> !it.unknown().isClaim()).toList();
    }
  }

  /**
   * What knowing something would be worth for a conclusion.
   *
   * @param value in points of probability: see {@link
   *     org.brinksim.statistics.sensitivity.InformationValues}
   * @param interval its ends
   * @param clear whether it can be told from noise
   */
  public record Worth(Unknown unknown, double value, List<Double> interval, boolean clear) {
    public Worth {
      interval = List.copyOf(interval);
    }
  }

  /**
   * A conclusion: that more than a share of the runs are cases of a condition. The scenario states
   * one; others are proposed: that a rung, or a higher one, is reached. The threshold of those is
   * the round probability nearest to the share of runs, since there the conclusion is least sure.
   *
   * @param name the condition as it is typed: {@code peakRung>=RUNG}
   * @param condition the condition
   * @param stated whether the scenario states it
   * @param rung the id of the rung that the response is compared with; empty where it is compared
   *     with a number
   * @param label the rung in words; without one the response
   * @param unit the response's unit; empty with a rung
   * @param share the share of runs
   * @param threshold the threshold
   * @param worths what it would be worth to know each thing, the largest value first; nothing where
   *     there are too few runs on either side to tell
   */
  public record OfConclusion(
      String name,
      Condition condition,
      boolean stated,
      String rung,
      String label,
      String unit,
      Share share,
      double threshold,
      List<Worth> worths) {
    public OfConclusion {
      worths = List.copyOf(worths);
    }

    /** What the runs say. */
    public RunCondition.Answer answer() {
      return RunCondition.Answer.of(share.interval().get(0), share.interval().get(1), threshold);
    }

    /** What makes a run a case. */
    public RunCondition about() {
      return new RunCondition(name, condition, rung, label, unit);
    }
  }

  /**
   * Estimates all of it.
   *
   * @return empty where there are fewer replications than {@link
   *     org.brinksim.statistics.sensitivity.GivenRuns#LEAST_RUNS}, where no parameter was varied,
   *     or no main response varies
   */
  public static Optional<Dependences> of(RunResults results) {
    return new DependenceAnalysis(results).dependences();
  }
}
