package org.brinksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.experiment.RunResult.Failed;

/** A result as a list, to be compared with another bit by bit: NaN equals NaN, -0 does not 0. */
public final class ResultValues {

  private ResultValues() {}

  public static List<Object> of(RunResult result) {
    if (result instanceof Failed failed) {
      return List.of(failed.replication(), failed.message());
    }
    Completed done = (Completed) result;
    List<Float> series = new ArrayList<>();
    for (float value : done.series()) {
      series.add(value);
    }
    return List.of(
        done.replication(),
        Arrays.stream(done.parameters()).boxed().toList(),
        Arrays.stream(done.responses()).boxed().toList(),
        series,
        done.events());
  }
}
