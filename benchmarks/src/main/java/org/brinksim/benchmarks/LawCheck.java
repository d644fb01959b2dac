package org.brinksim.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.brinksim.benchmarks.FlatLoop.Outcome;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.text.Template;

/**
 * Whether Brink and the flat loop follow one law: else one of them is not doing the other's work,
 * and their ratio says nothing.
 */
final class LawCheck {

  /** So many standard errors apart are five means of one law once in 3,000 times. */
  private static final double MOST_ERRORS = 4;

  private static final long SEED = 20_241_105;

  private static final List<Compared> COMPARED =
      List.of(
          new Compared("red killed", run -> run.response("red.killed"), Outcome::redKilled),
          new Compared("blue killed", run -> run.response("blue.killed"), Outcome::blueKilled),
          new Compared("acts", LawCheck::acts, Outcome::acts),
          new Compared("day of the first act", LawCheck::firstAct, Outcome::firstAct));

  /** The same number of both. */
  private record Compared(
      String name, ToDoubleFunction<Completed> brink, ToDoubleFunction<Outcome> flat) {}

  private LawCheck() {}

  /**
   * Compares means.
   *
   * @param runs how many of each
   * @return the table of it
   * @throws IllegalStateException when they differ by more than chance explains
   */
  static String run(int runs) {
    Experiment experiment = BenchmarkScenarios.own(BenchmarkScenarios.CRISIS_CORE);
    FlatLoop loop = new FlatLoop(FlatLoop.Rules.MODEL);
    double[][] brink = new double[COMPARED.size()][runs];
    double[][] flat = new double[COMPARED.size()][runs];
    for (int r = 0; r < runs; r++) {
      Completed run = BenchmarkScenarios.completed(experiment, r);
      Outcome outcome = loop.run(SEED, r);
      for (int c = 0; c < brink.length; c++) {
        brink[c][r] = COMPARED.get(c).brink().applyAsDouble(run);
        flat[c][r] = COMPARED.get(c).flat().applyAsDouble(outcome);
      }
    }
    Table table = new Table("mean of a run", "Brink", "flat loop", "apart, in standard errors");
    for (int c = 0; c < brink.length; c++) {
      table.row(row(COMPARED.get(c).name(), brink[c], flat[c]));
    }
    return table.toString();
  }

  private static String[] row(String name, double[] brink, double[] flat) {
    DoubleStatistics own = statistics(brink);
    DoubleStatistics other = statistics(flat);
    double mine = own.getAsDouble(Statistic.MEAN);
    double others = other.getAsDouble(Statistic.MEAN);
    double error =
        Math.sqrt(
            (own.getAsDouble(Statistic.VARIANCE) + other.getAsDouble(Statistic.VARIANCE))
                / brink.length);
    double apart = (mine - others) / error;
    if (!(Math.abs(apart) <= MOST_ERRORS)) {
      throw new IllegalStateException(
          Template.fill(
              "%s: mean %.2f of Brink and %.2f of the flat loop are %.1f standard errors apart;"
                  + " must be at most %s",
              name, mine, others, apart, MOST_ERRORS));
    }
    return new String[] {
      name,
      Template.fill("%,.2f", mine),
      Template.fill("%,.2f", others),
      Template.fill("%.1f", apart)
    };
  }

  private static DoubleStatistics statistics(double[] values) {
    return DoubleStatistics.of(EnumSet.of(Statistic.MEAN, Statistic.VARIANCE), values);
  }

  private static double acts(Completed run) {
    return run.responses().columns().names().stream()
        .filter(name -> name.endsWith(".firstDay") && !Double.isNaN(run.response(name)))
        .count();
  }

  private static double firstAct(Completed run) {
    double day = run.response("daysTo.act");
    return Double.isNaN(day) ? FlatLoop.DAYS + 1 : day;
  }
}
