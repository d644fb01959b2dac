package org.brinksim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.benchmarks.BrinkCommand.Times;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.text.Template;

/** What a run takes of time, memory and disk, with the number of its replications. */
final class ManyRunsSection implements Section {

  private static final String SCENARIO = "starter";
  private static final int THREADS = 2;
  private static final int[] RUNS = {1_000, 10_000, 100_000, 1_000_000};
  private static final double MEGABYTE = 1e6;

  @Override
  public String id() {
    return "runs";
  }

  @Override
  public String title() {
    return "Many runs";
  }

  @Override
  public String measure(Effort effort) {
    BrinkCommand.prepare();
    String scenario = ShippedScenarios.find(SCENARIO).orElseThrow().text();
    int sizes = effort == Effort.QUICK ? RUNS.length - 1 : RUNS.length;
    Table table =
        new Table(
            "runs",
            "whole, s",
            "after the last run, s",
            "share after",
            "peak memory, MB",
            "directory, MB",
            "bytes a run");
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < sizes; i++) {
      Times times = BrinkCommand.run(scenario, RUNS[i], THREADS);
      double after = times.end() - times.lastRun();
      seconds.add(times.end());
      table.row(
          Template.fill("%,d", RUNS[i]),
          Template.fill("%.1f", times.end()),
          Template.fill("%.1f", after),
          Template.fill("%.0f %%", 100 * after / times.end()),
          Template.fill("%.0f", times.peakMegabytes()),
          Template.fill("%,.0f", times.bytes() / MEGABYTE),
          Template.fill("%,.0f", (double) times.bytes() / RUNS[i]));
    }
    return Template.fill(
            """
            `brink run %s --threads %d --no-charts`, once each. Peak memory is what the process held at most, with the launcher's
            heap of 640 MB at most, which the collector fills before it collects. From the last size but one to the last, time
            grows with the exponent %.2f.

            """,
            SCENARIO,
            THREADS,
            Slope.of(
                new int[] {RUNS[sizes - 2], RUNS[sizes - 1]},
                new double[] {seconds.get(sizes - 2), seconds.get(sizes - 1)}))
        + table;
  }
}
