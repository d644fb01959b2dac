package org.brinksim.results.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.statistics.sensitivity.Box;
import org.brinksim.statistics.sensitivity.GivenRuns;
import org.brinksim.statistics.sensitivity.RuleInduction;

/**
 * Under which values of the parameters the runs of a kind, the cases, come about: boxes found one
 * after the other by {@link RuleInduction}, each among the runs that are in none before, until what
 * is found might be chance, or has no more cases than all runs.
 *
 * @param scenario the scenario's id
 * @param response the response's name
 * @param label what it is, in words
 * @param replications how many replications it rests on
 * @param total how many there are
 * @param cases how many of them are cases
 * @param falseAlarm how probable it is that a first box is found if the parameters have nothing to
 *     do with it
 * @param boxes the boxes that were found
 * @param tried the last one, which chance might have brought; {@code null} where there were too few
 *     cases left to look for another, or enough was found
 */
public record Discovery(
    String scenario,
    String response,
    String label,
    int replications,
    int total,
    int cases,
    double falseAlarm,
    List<Found> boxes,
    Found tried) {

  /** So many cases, and runs that are none, there must be. */
  public static final int LEAST_CASES = RuleInduction.LEAST_CASES;

  private static final double FALSE_ALARM = 0.05;
  private static final int MOST_BOXES = 3;
  private static final long SEED = 1_732_050_807L;

  public Discovery {
    boxes = List.copyOf(boxes);
  }

  /**
   * A box. Its shares are of all runs and cases, also where others were found before it.
   *
   * @param runs how many runs are in it, and in none before
   * @param cases how many of them are cases
   * @param coverage the share of all cases that this is
   * @param density the share of its runs that are cases
   * @param mass the share of all runs that it holds
   * @param exchanged the share of exchanges in which chance found one as good
   * @param limits the parameters that it restricts
   */
  public record Found(
      int runs,
      int cases,
      double coverage,
      double density,
      double mass,
      double exchanged,
      List<Limit> limits) {
    public Found {
      limits = List.copyOf(limits);
    }
  }

  /**
   * A parameter that a box restricts.
   *
   * @param parameter its name
   * @param label its name for people; the same where it has none
   * @param unit its unit
   * @param low the least value inside; {@code null} for no limit
   * @param high the greatest
   * @param quasiP how often chance would bring as many cases if it were not restricted
   * @param halves the share of random halves of the runs in which it is restricted too
   */
  public record Limit(
      String parameter,
      String label,
      String unit,
      Double low,
      Double high,
      double quasiP,
      double halves) {}

  /**
   * Seeks the boxes.
   *
   * @param condition what makes a run a case
   * @param results what the run directory holds
   * @return empty where there are fewer than {@link #LEAST_CASES} cases or runs that are none, or
   *     no response of that name
   */
  public static Optional<Discovery> of(Condition condition, RunResults results) {
    return TracedOutcome.of(condition.response(), results)
        .flatMap(outcome -> new Search(condition, outcome, results).discovery());
  }

  private record Search(Condition condition, TracedOutcome outcome, RunResults results) {

    Optional<Discovery> discovery() {
      double[] values =
          Arrays.copyOf(outcome.values(), Math.min(outcome.values().length, GivenRuns.MOST_RUNS));
      int[] rows =
          IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
      boolean[] cases = new boolean[rows.length];
      for (int i = 0; i < rows.length; i++) {
        cases[i] = condition.holds(values[rows[i]]);
      }
      int hits = count(cases);
      if (hits < LEAST_CASES || rows.length - hits < LEAST_CASES) {
        return Optional.empty();
      }
      List<Map.Entry<String, Parameter>> parameters = varied();
      List<double[]> inputs =
          parameters.stream()
              .map(it -> results.replications().values(it.getKey()))
              .map(drawn -> Arrays.stream(rows).mapToDouble(i -> drawn[i]).toArray())
              .toList();
      List<Found> found = new ArrayList<>();
      Found tried = seek(parameters, inputs, cases, found);
      return Optional.of(
          new Discovery(
              results.scenario().id(),
              outcome.name(),
              outcome.label(),
              rows.length,
              results.manifest().replications().completed(),
              hits,
              FALSE_ALARM,
              found,
              tried));
    }

    private static int count(boolean[] cases) {
      return (int) IntStream.range(0, cases.length).filter(i -> cases[i]).count();
    }

    private List<Map.Entry<String, Parameter>> varied() {
      return results.scenario().parameters().entrySet().stream()
          .filter(
              it ->
                  Arrays.stream(results.replications().values(it.getKey()))
                          .distinct()
                          .limit(2)
                          .count()
                      > 1)
          .toList();
    }

    /** Adds box after box; gives the one that was not found any more. */
    private static Found seek(
        List<Map.Entry<String, Parameter>> parameters,
        List<double[]> inputs,
        boolean[] cases,
        List<Found> found) {
      UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
      int[] left = IntStream.range(0, cases.length).toArray();
      while (found.size() < MOST_BOXES) {
        int[] rows = left;
        List<double[]> of = inputs.stream().map(x -> at(rows, x)).toList();
        boolean[] ofCases = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
          ofCases[i] = cases[rows[i]];
        }
        Optional<RuleInduction> induction = RuleInduction.of(of, ofCases, random);
        if (induction.isEmpty()) {
          return null;
        }
        Found box = found(parameters, induction.get(), count(cases), cases.length);
        if (!induction.get().isFound(FALSE_ALARM)) {
          return box;
        }
        if (box.density() <= (double) count(cases) / cases.length) {
          return null;
        }
        found.add(box);
        left = Arrays.stream(left).filter(i -> !inside(induction.get().box(), inputs, i)).toArray();
      }
      return null;
    }

    private static double[] at(int[] rows, double[] values) {
      return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    private static boolean inside(Box box, List<double[]> inputs, int run) {
      return box.ranges().stream().allMatch(it -> it.contains(inputs.get(it.input())[run]));
    }

    private static Found found(
        List<Map.Entry<String, Parameter>> parameters,
        RuleInduction induction,
        int cases,
        int runs) {
      Box box = induction.box();
      List<Limit> limits =
          box.ranges().stream()
              .map(it -> limit(parameters.get(it.input()), it, induction))
              .toList();
      return new Found(
          box.runs(),
          box.cases(),
          (double) box.cases() / cases,
          box.density(),
          (double) box.runs() / runs,
          induction.exchanged(),
          limits);
    }

    private static Limit limit(
        Map.Entry<String, Parameter> parameter, Box.Range range, RuleInduction induction) {
      return new Limit(
          parameter.getKey(),
          parameter.getValue().name().orElse(parameter.getKey()),
          parameter.getValue().unit(),
          Double.isInfinite(range.low()) ? null : range.low(),
          Double.isInfinite(range.high()) ? null : range.high(),
          range.quasiP(),
          induction.restricted().get(range.input()));
    }
  }
}
