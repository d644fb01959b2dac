package org.brinksim.verification;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.brinksim.experiment.RunResult.Completed;

/** What many runs of one scenario gave, in the order of replications. */
final class Sample {

  private final Completed[] runs;

  /** Room for the results of so many runs. */
  Sample(int runs) {
    this.runs = new Completed[runs];
  }

  /** Keeps the numbers of a run, without its events. */
  void put(Completed run) {
    runs[run.run().replication()] =
        new Completed(run.run(), run.parameters(), run.responses(), run.series(), List.of());
  }

  /** A response of every run. */
  double[] response(String name) {
    return all(run -> run.response(name));
  }

  /** The value drawn for a parameter in every run. */
  double[] parameter(String name) {
    return all(run -> run.parameters().get(name));
  }

  /** A metric of every run at the end of a step; 0 is the start. */
  double[] at(String metric, int step) {
    return all(run -> run.series().get(metric, step));
  }

  private double[] all(ToDoubleFunction<Completed> number) {
    return Arrays.stream(runs).mapToDouble(number).toArray();
  }

  /** How many runs differ from those of another sample, in any bit of any number. */
  long differences(Sample other) {
    return IntStream.range(0, runs.length).filter(r -> !runs[r].equals(other.runs[r])).count();
  }
}
