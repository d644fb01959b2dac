package org.brinksim.model.measure;

import java.util.function.ToDoubleFunction;
import org.brinksim.model.world.World;

/**
 * A quantity that is known each day.
 *
 * @param name its name in files, for example {@code dprk.engaged}
 * @param unit its unit
 * @param label words for charts and tables
 * @param reader how it is read; NaN where it has no value
 */
public record Metric(String name, String unit, String label, ToDoubleFunction<World> reader) {}
