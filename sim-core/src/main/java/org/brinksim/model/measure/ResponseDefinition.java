package org.brinksim.model.measure;

import java.util.function.ToDoubleBiFunction;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Unit;

/**
 * A response: one named number of a run, read at its end.
 *
 * @param name its name and column
 * @param unit its unit
 * @param label words for charts and tables
 * @param reader how it is read from the world at the end and the recording; NaN for what never
 *     happened
 */
public record ResponseDefinition(
    String name, Unit unit, String label, ToDoubleBiFunction<World, MetricSeries> reader) {

  /**
   * Its value in a run that has ended; NaN for what never happened.
   *
   * @throws IllegalStateException when it is infinite
   */
  public double read(World world, MetricSeries recording) {
    double value = reader.applyAsDouble(world, recording);
    if (Double.isInfinite(value)) {
      throw new IllegalStateException(name + " is infinite");
    }
    return value;
  }
}
