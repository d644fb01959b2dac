package org.brinksim.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.text.Template;

/** What runs and days ask of the heap. */
final class AllocationSection implements Section {

  private static final int WARMING_RUNS = 200;
  private static final int RUNS = 200;
  private static final int WARMING_DAYS = 20_000;
  private static final int QUIET_DAYS = 10_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Override
  public String id() {
    return "allocation";
  }

  @Override
  public String title() {
    return "Allocation";
  }

  @Override
  public String measure(Effort effort) {
    Table table = new Table("", "bytes");
    table.row("a run of the baseline", bytes(ofRun(BenchmarkScenarios.baseline())));
    table.row(
        "a run of crisis-core",
        bytes(ofRun(BenchmarkScenarios.own(BenchmarkScenarios.CRISIS_CORE))));
    table.row("a day of crisis-core without an event", Template.fill("%,.1f", ofQuietDay()));
    return Template.fill(
            """
            What one thread takes from the heap, mean of %,d runs; for the last row of %,d days on which 64 elements stand in
            the line, nobody is hit and no state acts.

            """,
            RUNS, QUIET_DAYS)
        + table;
  }

  private double ofRun(Experiment experiment) {
    LongConsumer runs = BenchmarkScenarios.runs(experiment).worker();
    for (int r = 0; r < WARMING_RUNS; r++) {
      runs.accept(r);
    }
    long before = allocated();
    for (int r = 0; r < RUNS; r++) {
      runs.accept(r);
    }
    return (allocated() - before) / (double) RUNS;
  }

  private double ofQuietDay() {
    Experiment experiment = BenchmarkScenarios.quiet("horizonDays=" + (WARMING_DAYS + QUIET_DAYS));
    CrisisModel model = experiment.model(Run.ofFirstPoint(0), new EventLog(false));
    model.start();
    step(model, WARMING_DAYS);
    long before = allocated();
    step(model, QUIET_DAYS);
    return (allocated() - before) / (double) QUIET_DAYS;
  }

  private static void step(CrisisModel model, int days) {
    for (int day = 0; day < days; day++) {
      model.step();
    }
  }

  private long allocated() {
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static String bytes(double number) {
    return Template.fill("%,.0f", number);
  }
}
