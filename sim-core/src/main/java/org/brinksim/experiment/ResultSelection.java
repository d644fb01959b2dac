package org.brinksim.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.measure.ResponseDefinition;

/**
 * What the results of an experiment take of the numbers that a scenario gives: where scenarios
 * differ, a result holds what is common to them.
 *
 * @param parameters the names of the parameters; NaN is taken for one that the scenario has not
 * @param responses the responses
 * @param metrics the place of each metric among those of the scenario
 * @param times how many times a metric is recorded
 * @param whole whether the metrics are those of the scenario, in their order
 */
record ResultSelection(
    List<String> parameters,
    List<ResponseDefinition> responses,
    int[] metrics,
    int times,
    boolean whole) {

  /**
   * What a layout takes of a scenario.
   *
   * @param point the number of a design point that has this scenario, for messages
   * @throws IllegalArgumentException when the scenario has less than the layout asks for
   */
  static ResultSelection of(ResultLayout layout, CompiledScenario compiled, int point) {
    ResultLayout own = ResultLayout.of(List.of(), compiled);
    if (own.times() != layout.times() || own.horizonDays() != layout.horizonDays()) {
      throw new IllegalArgumentException(
          "design point "
              + point
              + " has other days than those before it: horizon and steps must be the same");
    }
    requireAll(layout.responses(), own.responses(), point);
    requireAll(layout.metrics(), own.metrics(), point);
    int[] metrics =
        layout.metrics().names().stream().mapToInt(name -> own.metrics().place(name)).toArray();
    return new ResultSelection(
        layout.parameters().names(),
        layout.responses().names().stream()
            .map(name -> compiled.responses().get(own.responses().place(name)))
            .toList(),
        metrics,
        layout.times(),
        Arrays.equals(metrics, IntStream.range(0, own.metrics().size()).toArray()));
  }

  private static void requireAll(ResultColumns asked, ResultColumns there, int point) {
    for (ResultColumn column : asked.all()) {
      if (!there.has(column.name())
          || !there.get(there.place(column.name())).unit().equals(column.unit())) {
        throw new IllegalArgumentException(
            "design point "
                + point
                + " would give results of another layout: it has no "
                + column.name()
                + " in "
                + column.unit());
      }
    }
  }

  /** The values of the parameters, of all that were drawn. */
  double[] parameters(Map<String, Double> drawn) {
    return parameters.stream().mapToDouble(p -> drawn.getOrDefault(p, Double.NaN)).toArray();
  }

  /** The metrics through time, of all that the scenario has. */
  float[] metrics(float[] all) {
    if (whole) {
      return all;
    }
    float[] taken = new float[metrics.length * times];
    for (int m = 0; m < metrics.length; m++) {
      System.arraycopy(all, metrics[m] * times, taken, m * times, times);
    }
    return taken;
  }
}
