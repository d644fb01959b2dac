package org.brinksim.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.experiment.Experiment;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.statistics.PairedDifference;
import org.brinksim.text.Template;

/** What must not change the outcome, or not more than it should. */
final class Invariances {

  private static final String LEFT = "redSurvivors";
  private static final String ALDER = "alder.casualties";
  private static final double LEVEL = 0.95;
  private static final int PAIRS_OF_GROUND = 200;
  private static final double ERROR_OF_RESOLUTION = 0.08;
  private static final double ERROR_OF_SHARES = 0.01;

  private static final Check RESOLUTION =
      new Check(
          "resolution",
          "The size of elements does not matter where none breaks",
          "An element is a way of counting; samples of one distribution (Kolmogorov, Smirnov)",
          "Distance of distribution functions that 2,000 and 2,000 runs exceed once in 150,000 times;"
              + " a shift by a quarter of a standard deviation would be found nearly always",
          Invariances::resolution);

  private static final Check GROUND =
      new Check(
          "ground",
          "Ground and losses do not hang on the size of elements, nor on the number of exchanges",
          "Ground follows power: kursk-2024 with elements of 125 to 1,000 soldiers, and 2 to 8"
              + " exchanges a day, against 250 and 4",
          "4.5 standard errors of the mean difference of 200 pairs with the same parameters, and an"
              + " error of resolution of 8 % of the mean; of a share, 1 point",
          Invariances::ground);

  private static final Check SYMMETRY =
      new Check(
          "symmetry",
          "Sides that change places change their outcomes",
          "Samples of one distribution (Kolmogorov, Smirnov)",
          "Distance of distribution functions that 4,000 and 4,000 runs exceed once in 150,000 times",
          Invariances::symmetry);

  private static final Check PAIRS =
      new Check(
          "common-random-numbers",
          "Scenarios that share their random numbers differ by less than independent ones",
          "Var(A - B) against Var A + Var B over 1,000 pairs of starter",
          "A draw of its own for each cause: what a change does not touch stays the same to the last"
              + " bit; for the rest, half of the independent variance at the most",
          Invariances::pairs);

  private static final Check THREADS =
      new Check(
          "threads",
          "The number of threads changes no result",
          "The same scenario and seed give the same bits",
          "None",
          Invariances::threads);

  private Invariances() {}

  static List<Check> checks() {
    return List.of(RESOLUTION, GROUND, SYMMETRY, PAIRS, THREADS);
  }

  /**
   * One duel of 100 to 90 with elements of 1000, 50, 7 and 1 soldiers, in exchanges and loss by
   * loss. Where nothing breaks an element is only a way of counting: binomial hits of parts add up
   * to those of the whole.
   */
  private static List<Row> resolution(CheckRunner runner) {
    double[] whole = sized(runner, 1000, 0);
    List<Row> rows = new ArrayList<>();
    for (int size : new int[] {50, 7, 1}) {
      rows.add(
          distance("red left, elements of 1000 and of " + size, whole, sized(runner, size, 0)));
    }
    double[] exact = sized(runner, 1000, 10_000);
    rows.add(
        distance(
            "the same loss by loss, elements of 1000 and of 7", exact, sized(runner, 7, 10_000)));
    rows.add(
        distance(
            "loss by loss, and so only below 100 in contact", exact, sized(runner, 1000, 100)));
    return rows;
  }

  /**
   * Survivors of red over 2,000 duels.
   *
   * @param elementSize soldiers in one element
   * @param exactBelow soldiers in contact below which losses fall one by one; 0 for never
   */
  private static double[] sized(CheckRunner runner, int elementSize, int exactBelow) {
    return runner
        .run(
            2000,
            "duel",
            "redSoldiers=100",
            "blueSoldiers=90",
            "redAimed=0.1",
            "blueAimed=0.1",
            "combat.elementSize=" + elementSize,
            "combat.exactBelow=" + exactBelow,
            "combat.substepsPerDay=10",
            "stepDays=1",
            "horizonDays=8")
        .response(LEFT);
  }

  /**
   * The distance of two samples, with the size whose law it follows where both come from one
   * distribution.
   */
  private static Row distance(String name, double[] a, double[] b) {
    return Row.distance(name, Distances.between(a, b), Distances.size(a, b));
  }

  /**
   * The baseline at several resolutions, which share their parameters and the dice of politics.
   * Where a cell fell when all elements in it happened to break at once, the mean area lost went up
   * sevenfold from 125 to 1,000.
   */
  private static List<Row> ground(CheckRunner runner) {
    Experiment usual = runner.experiment(resolved(250, 4));
    Sample reference = runner.run(PAIRS_OF_GROUND, usual);
    List<Row> rows = new ArrayList<>();
    for (int size : new int[] {125, 500, 1000}) {
      rows.addAll(
          against(
              Template.fill("elements of %d", size),
              reference,
              runner.run(PAIRS_OF_GROUND, CheckRunner.same(usual, resolved(size, 4)))));
    }
    for (int exchanges : new int[] {2, 8}) {
      rows.addAll(
          against(
              Template.fill("%d exchanges a day", exchanges),
              reference,
              runner.run(PAIRS_OF_GROUND, CheckRunner.same(usual, resolved(250, exchanges)))));
    }
    return rows;
  }

  private static Scenario resolved(int elementSize, int exchanges) {
    return ShippedScenarios.read(
        "kursk-2024",
        Assignment.parse(
            List.of("combat.elementSize=" + elementSize, "combat.substepsPerDay=" + exchanges)));
  }

  private static List<Row> against(String name, Sample reference, Sample other) {
    List<Row> rows = new ArrayList<>();
    for (String response : List.of("blue.areaChange", "russia.casualties", "ukraine.casualties")) {
      double[] usual = reference.response(response);
      double bias = ERROR_OF_RESOLUTION * Math.abs(Moments.of(usual).mean());
      rows.add(
          Row.mean(
              name + ", " + response + ", difference",
              0,
              differences(other.response(response), usual),
              bias,
              "8 %"));
    }
    rows.add(
        Row.mean(
            name + ", share that pulls back, difference",
            0,
            differences(happened(other), happened(reference)),
            ERROR_OF_SHARES,
            "1 point"));
    return rows;
  }

  private static double[] happened(Sample sample) {
    return Arrays.stream(sample.response("ukraine.pull-back.firstDay"))
        .map(day -> Double.isNaN(day) ? 0 : 1)
        .toArray();
  }

  private static double[] differences(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }

  /**
   * A duel with breaking, and its mirror image: what happens to red in one happens to blue in the
   * other. It would not if the order in which sides are asked mattered.
   */
  private static List<Row> symmetry(CheckRunner runner) {
    Sample one = runner.runText(4000, withBreaking(60, 45, 1, 2));
    Sample other = runner.runText(4000, withBreaking(45, 60, 2, 1));
    return List.of(
        distance("red left, and blue left", one.response(LEFT), other.response("blueSurvivors")),
        distance("blue left, and red left", one.response("blueSurvivors"), other.response(LEFT)),
        distance(
            "red elements broken, and blue's",
            one.response("red.elementsBroken"),
            other.response("blue.elementsBroken")));
  }

  /**
   * A duel in which elements break, are captured, rest and come back.
   *
   * @param red soldiers of red
   * @param blue soldiers of blue
   * @param redAimed red's aimed fire, in hundredths of a casualty per soldier and day
   * @param blueAimed blue's
   */
  private static String withBreaking(int red, int blue, int redAimed, int blueAimed) {
    return Template.fill(
        """
        extends: duel
        id: breaking
        horizonDays: 30
        stepDays: 1
        parameters:
          redSoldiers: {value: %d}
          blueSoldiers: {value: %d}
          redAimed: {value: 0.0%d}
          blueAimed: {value: 0.0%d}
        combat:
          elementSize: 10
          exactBelow: 0
          substepsPerDay: 4
          breakpoint: {beta: [4, 8]}
          cohesion: {lossSensitivity: 1.5, recoveryDays: 10, minimum: 0.3}
          casualties: {killedShare: 0.25, capturedWhenBroken: 0.1, returnShare: 0.5, returnDays: 5}
          restDays: 3
          destroyedFraction: 0.25
        """,
        red, blue, redAimed, blueAimed);
  }

  /**
   * Replications of a scenario and of one that differs in a single number. The variance of their
   * difference is far below the sum of their variances where they share their dice; what the number
   * cannot touch stays equal to the last bit.
   */
  private static List<Row> pairs(CheckRunner runner) {
    Scenario as = ShippedScenarios.read("starter", List.of());
    Experiment baseline = runner.experiment(as);
    double[] casualties = runner.run(1000, baseline).response(ALDER);
    List<Row> rows = new ArrayList<>();
    rows.add(ratio(runner, baseline, casualties, "forces.birch.fires=1.1"));
    rows.add(
        ratio(runner, baseline, casualties, "states.birch.actions.close-border.hazardPerDay=0.04"));
    double[] untouched =
        changed(runner, baseline, "intelligence.observers.birch.estimateError=0.8");
    long differ =
        IntStream.range(0, casualties.length).filter(i -> casualties[i] != untouched[i]).count();
    rows.add(Row.exact("pairs that differ when only estimates change", 0, differ, 0));
    return rows;
  }

  /** Casualties over 1,000 replications with one number set, from the same seed. */
  private static double[] changed(CheckRunner runner, Experiment baseline, String override) {
    Scenario scenario = ShippedScenarios.read("starter", List.of(Assignment.parse(override)));
    return runner.run(1000, CheckRunner.same(baseline, scenario)).response(ALDER);
  }

  /** Var(A − B)/(Var A + Var B): 1 for independent samples, 0 where nothing differs. */
  private static Row ratio(
      CheckRunner runner, Experiment baseline, double[] casualties, String override) {
    double[] other = changed(runner, baseline, override);
    OptionalDouble ratio = PairedDifference.of(casualties, other, LEVEL).varianceRatio();
    return new Row("variance ratio, " + override, 0, ratio.orElse(Double.NaN), 0.5, "half at most");
  }

  /** Runs on one, two and three threads, compared number by number. */
  private static List<Row> threads(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    for (String id : List.of("starter", "duel")) {
      Experiment experiment = runner.experiment(ShippedScenarios.read(id, List.of()));
      Sample one = runner.run(200, experiment, 1);
      for (int threads : new int[] {2, 3}) {
        Sample several = runner.run(200, experiment, threads);
        String name = Template.fill("%s: runs that differ on %d threads", id, threads);
        rows.add(Row.exact(name, 0, one.differences(several), 0));
      }
    }
    return rows;
  }
}
