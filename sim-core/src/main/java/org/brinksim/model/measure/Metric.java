package org.brinksim.model.measure;

import java.util.function.ToDoubleFunction;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Unit;
import org.brinksim.text.Template;

/**
 * A quantity that is known each day.
 *
 * @param name its name in files, for example {@code dprk.engaged}
 * @param unit its unit
 * @param label words for charts and tables
 * @param absentAtTimes whether there are times when it has no value, such as a share of nobody
 * @param reader how it is read; NaN where it has no value
 */
public record Metric(
    String name, Unit unit, String label, boolean absentAtTimes, ToDoubleFunction<World> reader) {

  /**
   * Its value now, as it is recorded; NaN where it has none.
   *
   * @throws IllegalStateException when the model has computed something that is no number
   */
  float read(World world) {
    float value = (float) reader.applyAsDouble(world);
    if (Float.isInfinite(value) || Float.isNaN(value) && !absentAtTimes) {
      throw new IllegalStateException(
          Template.fill(
              "%s is %s on day %s",
              name, Float.isNaN(value) ? "not a number" : "infinite", world.day()));
    }
    return value;
  }
}
