package org.brinksim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.benchmarks.Contest.Entrant;
import org.brinksim.benchmarks.Contest.Pace;

/** The pace of the baseline, by the size of its elements. */
final class BaselineSection implements Section {

  private static final int[] SIZES = {3_000, 500, 100, 30};
  private static final int[] THREADS = {1, 2};

  @Override
  public String id() {
    return "baseline";
  }

  @Override
  public String title() {
    return "The baseline";
  }

  @Override
  public String measure(Effort effort) {
    List<Entrant> entrants = new ArrayList<>();
    for (int size : SIZES) {
      Workload runs =
          BenchmarkScenarios.runs(BenchmarkScenarios.baseline("combat.elementSize=" + size));
      for (int threads : THREADS) {
        entrants.add(new Entrant(runs, threads));
      }
    }
    List<Pace> paces = new Contest(entrants).paces(effort);
    Table table =
        new Table(
            "`combat.elementSize`",
            "runs/s, one thread",
            "runs/s, two threads",
            "runs a processor second, one thread");
    for (int i = 0; i < SIZES.length; i++) {
      table.row(
          Integer.toString(SIZES[i]),
          paces.get(2 * i).perSecond().text("%,.1f"),
          paces.get(2 * i + 1).perSecond().text("%,.1f"),
          paces.get(2 * i).perProcessorSecond().text("%,.1f"));
    }
    return "Runs of `"
        + BenchmarkScenarios.BASELINE
        + "` within one process, without tables.\n\n"
        + table;
  }
}
