package org.brinksim.model.politics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Driver;

/**
 * The values of all drivers that the actions of a run ask for, each worked out once a step: all
 * states decide on the same world.
 */
public final class DriverTable {

  private final World world;
  private final List<DoubleSupplier> readers = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private double[] values = {};

  /** A table without drivers. */
  public DriverTable(World world) {
    this.world = world;
  }

  /** The place of a driver of a state's action; the same for two states where it means the same. */
  int place(Driver driver, ActorState actor) {
    String name = isRelative(driver) ? actor.id() + " " + driver.name() : driver.name();
    return places.computeIfAbsent(
        name,
        n -> {
          readers.add(new Drivers(world, actor).driver(driver));
          return readers.size() - 1;
        });
  }

  /** Whether a driver means something else for each state. */
  private static boolean isRelative(Driver driver) {
    return switch (driver.kind()) {
      case BELIEF, ESTIMATE, SUPPORT, TRAIT -> true;
      case CASUALTIES -> Driver.Troops.of(driver.of()).isPresent();
      case RUNG ->
          Driver.Holder.of(driver.of())
              .filter(h -> h != Driver.Holder.BATTLEFIELD && h != Driver.Holder.ANY)
              .isPresent();
      case ACTS -> driver.of().equals(Driver.OTHERS);
      case FLAG, STANDING, DAYS_SINCE, AREA_LOST, PEAK_RUNG, INDEX, SHOCK -> false;
    };
  }

  /** Reads every driver as it is now. */
  public void read() {
    if (values.length < readers.size()) {
      values = Arrays.copyOf(values, readers.size());
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = readers.get(i).getAsDouble();
    }
  }

  /** The value of a driver as it was last read. */
  double value(int place) {
    return values[place];
  }
}
