package org.brinksim.gui;

import java.util.function.BooleanSupplier;
import org.brinksim.experiment.Run;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.gui.setting.ScenarioSource;
import org.brinksim.recorder.Frame;
import org.brinksim.recorder.RunHistory;
import org.brinksim.recorder.RunRecorder;

/** Whole runs of shipped scenarios, recorded at once, with the first seed. */
public final class ShippedRun {
  private ShippedRun() {}

  /** The first run of a shipped scenario. */
  public static RunHistory of(String id) {
    return of(RunSettings.of(ScenarioSource.shipped(id), 1, 0));
  }

  /** The run of a setting. */
  public static RunHistory of(RunSettings setting) {
    return record(setting, () -> true);
  }

  /** The run of a setting, recorded while something lets it. */
  public static RunHistory record(RunSettings setting, BooleanSupplier more) {
    return new RunRecorder(Runnable::run)
        .record(setting.prepare().experiment(), Run.ofFirstPoint(setting.replication()), more);
  }

  /** A step of a run. */
  public static Frame frame(RunHistory history, int step) {
    return history.frame(step).orElseThrow();
  }
}
