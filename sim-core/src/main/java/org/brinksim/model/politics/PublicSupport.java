package org.brinksim.model.politics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;

/**
 * Public support of the fighting in one state, as its change since the start: it follows −(losses ×
 * the share of its troops lost + ground × the share of its side's area lost) with a half-life.
 * Where it has fallen commanders ask for more of a power ratio before they attack.
 */
public final class PublicSupport {

  private final ActorState actor;
  private final List<ForceState> forces;
  private final DoubleSupplier casualties;
  private final DoubleSupplier areaLost;
  private final double losses;
  private final double ground;
  private final double caution;
  private final double kept;

  /**
   * The support of a state with troops in the theatre.
   *
   * @param support how it moves
   */
  private PublicSupport(World world, ActorState actor, Actor.Support support) {
    this.actor = actor;
    Drivers drivers = new Drivers(world, actor);
    this.forces =
        world.forces().stream().filter(force -> force.nation().equals(actor.id())).toList();
    this.casualties = drivers.driver(new Driver(Driver.Kind.CASUALTIES, Driver.Troops.OWN.key()));
    this.areaLost =
        forces.isEmpty()
            ? () -> 0
            : drivers.driver(new Driver(Driver.Kind.AREA_LOST, forces.get(0).side().id()));
    this.losses = world.value(support.losses());
    this.ground = world.value(support.ground());
    this.caution = world.value(support.caution());
    this.kept = FastMath.pow(2, -world.stepDays() / world.value(support.halfLifeDays()));
  }

  /** The support of each state that has any, unless it is switched off. */
  public static List<PublicSupport> of(World world) {
    List<PublicSupport> all = new ArrayList<>();
    for (ActorState actor : world.actors()) {
      if (world.scenario().couplings().support()) {
        actor.state().support().ifPresent(s -> all.add(new PublicSupport(world, actor, s)));
      }
    }
    return all;
  }

  /** A step passes. */
  public void step() {
    double goal = -(losses * casualties.getAsDouble() + ground * areaLost.getAsDouble());
    actor.support(goal + (actor.support() - goal) * kept);
    double factor = FastMath.exp(-caution * actor.support());
    for (int f = 0; f < forces.size(); f++) {
      forces.get(f).restrain(factor);
    }
  }
}
