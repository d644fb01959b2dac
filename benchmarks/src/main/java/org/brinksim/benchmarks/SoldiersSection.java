package org.brinksim.benchmarks;

import java.lang.ref.Reference;
import java.util.List;
import org.brinksim.benchmarks.Contest.Entrant;
import org.brinksim.benchmarks.Contest.Pace;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.text.Template;

/** Sixty thousand soldiers, each an element of his own: memory and pace. */
final class SoldiersSection implements Section {

  private static final int SOLDIERS = 60_000;
  private static final int COLLECTIONS = 4;

  /** crisis-core with single soldiers: as many in all, and as many of them in the line. */
  private static final String[] MIXED = {
    "combat.elementSize=1",
    "theatre.lineCapacity.red=20000",
    "theatre.lineCapacity.blue=12000",
    "forces.red.formations.old.establishment=34000",
    "forces.red.formations.old.waves.0.personnel=34000"
  };

  @Override
  public String id() {
    return "soldiers";
  }

  @Override
  public String title() {
    return "Individual soldiers";
  }

  @Override
  public String measure(Effort effort) {
    Experiment mixed = BenchmarkScenarios.own(BenchmarkScenarios.CRISIS_CORE, MIXED);
    Experiment hex = BenchmarkScenarios.own("soldiers-hex");
    double mixedBytes = bytesPerSoldier(mixed);
    double hexBytes = bytesPerSoldier(hex);
    List<Pace> paces =
        new Contest(
                List.of(
                    new Entrant(BenchmarkScenarios.runs(mixed), 1),
                    new Entrant(BenchmarkScenarios.runs(hex), 1)))
            .paces(effort);
    Table table =
        new Table("theatre", "bytes a soldier", "runs/s, one thread", "runs a processor second");
    table.row(
        "mixed",
        Template.fill("%.1f", mixedBytes),
        paces.get(0).perSecond().text("%.2f"),
        paces.get(0).perProcessorSecond().text("%.2f"));
    table.row(
        "hexagons",
        Template.fill("%.1f", hexBytes),
        paces.get(1).perSecond().text("%.2f"),
        paces.get(1).perProcessorSecond().text("%.2f"));
    return Template.fill(
            """
            `combat.elementSize: 1`, %,d soldiers, 180 days of 4 exchanges. Bytes are what the heap holds more after the first
            day of a run, by soldiers; the scenario itself and what all runs share is not in it.

            """,
            SOLDIERS)
        + table;
  }

  private static double bytesPerSoldier(Experiment experiment) {
    // What the first run leaves behind for all of them, such as classes.
    begun(experiment);
    long before = used();
    CrisisModel model = begun(experiment);
    long after = used();
    Reference.reachabilityFence(model);
    return (after - before) / (double) SOLDIERS;
  }

  private static CrisisModel begun(Experiment experiment) {
    CrisisModel model = experiment.model(Run.ofFirstPoint(0), new EventLog(false));
    model.start();
    model.step();
    return model;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
