package org.brinksim.benchmarks;

import java.util.List;
import org.brinksim.benchmarks.Contest.Entrant;
import org.brinksim.benchmarks.Contest.Pace;
import org.brinksim.text.Template;

/** What a run and a step cost where nothing happens. */
final class OverheadSection implements Section {

  private static final int FEW_DAYS = 1;
  private static final int MANY_DAYS = 2_001;
  private static final double MICROS = 1e6;

  @Override
  public String id() {
    return "overhead";
  }

  @Override
  public String title() {
    return "Overhead";
  }

  @Override
  public String measure(Effort effort) {
    List<Pace> paces =
        new Contest(
                List.of(
                    entrant("empty", FEW_DAYS),
                    entrant("empty", MANY_DAYS),
                    entrant(BenchmarkScenarios.CRISIS_CORE, FEW_DAYS)))
            .paces(effort);
    double few = MICROS / paces.get(0).perProcessorSecond().median();
    double many = MICROS / paces.get(1).perProcessorSecond().median();
    double perStep = (many - few) / (MANY_DAYS - FEW_DAYS);
    Table table = new Table("", "µs");
    table.row("a step of a world with one soldier in camp", Template.fill("%.2f", perStep));
    table.row("a run of it without its steps", Template.fill("%.1f", few - perStep * FEW_DAYS));
    table.row(
        "a run of one day of crisis-core",
        Template.fill("%.1f", MICROS / paces.get(2).perProcessorSecond().median()));
    return "Microseconds that processors spend.\n\n" + table;
  }

  private static Entrant entrant(String scenario, int days) {
    return new Entrant(
        BenchmarkScenarios.runs(BenchmarkScenarios.own(scenario, "horizonDays=" + days)), 1);
  }
}
