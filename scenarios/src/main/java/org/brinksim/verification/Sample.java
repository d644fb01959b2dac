package org.brinksim.verification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.ResponseDefinition;

/** What many runs of one scenario gave, in the order of replications. */
final class Sample {

  private final List<String> responses;
  private final List<String> metrics;
  private final List<String> parameters;
  private final int times;
  private final double[][] ends;
  private final double[][] draws;
  private final float[][] courses;

  /** Room for the results of so many runs. */
  Sample(CompiledScenario blueprint, int runs) {
    responses = blueprint.outcomes().stream().map(ResponseDefinition::name).toList();
    metrics = blueprint.metrics().stream().map(Metric::name).toList();
    parameters = List.copyOf(blueprint.scenario().parameters().keySet());
    times = blueprint.scenario().steps() + 1;
    ends = new double[runs][];
    draws = new double[runs][];
    courses = new float[runs][];
  }

  /** Keeps the result of a run. */
  void put(Completed run) {
    ends[run.replication()] = run.responses();
    draws[run.replication()] = run.parameters();
    courses[run.replication()] = run.series();
  }

  /** A response of every run. */
  double[] response(String name) {
    int place = place(responses, name);
    return Arrays.stream(ends).mapToDouble(end -> end[place]).toArray();
  }

  /** The value drawn for a parameter in every run. */
  double[] parameter(String name) {
    int place = place(parameters, name);
    return Arrays.stream(draws).mapToDouble(draw -> draw[place]).toArray();
  }

  /** A metric of every run at the end of a step; 0 is the start. */
  double[] at(String metric, int step) {
    int place = place(metrics, metric) * times + step;
    return Arrays.stream(courses).mapToDouble(course -> course[place]).toArray();
  }

  /** How many runs differ from those of another sample, in any bit of any number. */
  long differences(Sample other) {
    return IntStream.range(0, ends.length)
        .filter(
            r ->
                !Arrays.equals(ends[r], other.ends[r])
                    || !Arrays.equals(draws[r], other.draws[r])
                    || !Arrays.equals(courses[r], other.courses[r]))
        .count();
  }

  private static int place(List<String> names, String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("there is no " + name + " among " + names);
    }
    return place;
  }
}
