package org.brinksim.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.benchmarks.BrinkCommand.Times;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.text.Template;

/** The whole command as a user starts it. */
final class CommandSection implements Section {

  private static final int RUNS = 1_000;
  private static final int THREADS = 2;
  private static final String SECONDS = "%.2f";

  @Override
  public String id() {
    return "command";
  }

  @Override
  public String title() {
    return "The whole command";
  }

  @Override
  public String measure(Effort effort) {
    BrinkCommand.prepare();
    String baseline = ShippedScenarios.find(BenchmarkScenarios.BASELINE).orElseThrow().text();
    String core = BenchmarkScenarios.text(BenchmarkScenarios.CRISIS_CORE);
    List<Double> starts = new ArrayList<>();
    List<Times> ofBaseline = new ArrayList<>();
    List<Times> ofCore = new ArrayList<>();
    for (int round = 0; round < effort.rounds(); round++) {
      starts.add(BrinkCommand.start());
      ofBaseline.add(BrinkCommand.run(baseline, RUNS, THREADS));
      ofCore.add(BrinkCommand.run(core, RUNS, THREADS));
    }
    Table table =
        new Table(
            "", "first row, s", "after the last run, s", "whole, s", "share after", "processor, s");
    table.row(row("baseline", ofBaseline));
    table.row(row("crisis-core", ofCore));
    return Template.fill(
            """
            `brink run -n %,d --threads %d --no-charts`, in seconds of wall clock: from the start of the process until a row
            can be read, from the end of the last run to the end of the process, and the whole; beside it the
            seconds that processors spent. Java and the command start in %s s (`brink --version`).

            """,
            RUNS, THREADS, samples(starts).text(SECONDS))
        + table;
  }

  private static String[] row(String name, List<Times> times) {
    Samples whole = samples(times.stream().map(Times::end).toList());
    Samples after = samples(times.stream().map(t -> t.end() - t.lastRun()).toList());
    return new String[] {
      name,
      samples(times.stream().map(Times::firstRow).toList()).text(SECONDS),
      after.text(SECONDS),
      whole.text(SECONDS),
      Template.fill("%.0f %%", 100 * after.over(whole).median()),
      samples(times.stream().map(Times::processor).toList()).text(SECONDS)
    };
  }

  private static Samples samples(List<Double> values) {
    return new Samples(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
