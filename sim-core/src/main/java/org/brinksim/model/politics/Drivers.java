package org.brinksim.model.politics;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.actors.LadderState;
import org.brinksim.model.ground.Ground;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.CommonShocks;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Driver;

/**
 * The drivers' vocabulary: what a state's readiness to act can depend on, as numbers of today.
 *
 * <p>Beliefs are probabilities; estimates are in thousands of soldiers, 0 before any report;
 * casualties are shares of those who arrived; area lost is a share of what was held at the start;
 * rungs are levels, 0 when nothing above 0 stands; acts are counted; days since something that has
 * not happened are 0.
 */
final class Drivers {

  private static final double PER_THOUSAND = 1000;

  private final World world;
  private final ActorState actor;

  Drivers(World world, ActorState actor) {
    this.world = world;
    this.actor = actor;
  }

  /** How a driver is read. */
  DoubleSupplier driver(Driver driver) {
    String of = driver.of();
    return switch (driver.kind()) {
      case BELIEF -> belief(world.propositions().indexOf(of));
      case ESTIMATE -> estimate(world.propositions().indexOf(of));
      case FLAG -> () -> world.flag(of) ? 1 : 0;
      case STANDING -> standing(world.act(of));
      case DAYS_SINCE -> of.equals(Driver.START) ? world::day : daysSince(world.act(of));
      case CASUALTIES -> casualties(of);
      case AREA_LOST -> areaLost(world.side(of).index());
      case RUNG -> rung(of);
      case ACTS -> acts(of);
      case SUPPORT -> actor::support;
      case SHOCK -> shock(of);
      case TRAIT -> trait(of);
      case PEAK_RUNG -> () -> aboveZero(world.ladder().peak());
      case INDEX -> () -> world.ladder().index(world.day());
    };
  }

  /** A probability, 0 to 1. */
  private DoubleSupplier belief(int proposition) {
    return () -> actor.belief(proposition);
  }

  /** Thousands of soldiers, so that weights are of the size of those of other drivers. */
  private DoubleSupplier estimate(int proposition) {
    return () -> {
      double soldiers = actor.estimate(proposition);
      return Double.isNaN(soldiers) ? 0 : soldiers / PER_THOUSAND;
    };
  }

  private static DoubleSupplier standing(ActionState act) {
    return () -> act.standing() ? 1 : 0;
  }

  /** Days since the act last began; 0 before the first time. */
  private DoubleSupplier daysSince(ActionState act) {
    return () -> act.count() > 0 ? world.day() - act.since() : 0;
  }

  private DoubleSupplier shock(String name) {
    CommonShocks shocks = world.shocks();
    int number = shocks.indexOf(name);
    return () -> shocks.felt(number);
  }

  /** A number that the scenario gives the state, drawn once in a replication. */
  private DoubleSupplier trait(String name) {
    double value = world.value(actor.state().traits().get(name));
    return () -> value;
  }

  /**
   * Casualties ÷ arrivals, 0 to 1, of one force, or of all forces of the nations meant: the sums
   * are divided, so that a large force weighs more than a small one.
   */
  private DoubleSupplier casualties(String of) {
    List<ForceState> forces =
        Driver.Troops.of(of).map(this::troops).orElseGet(() -> List.of(world.force(of)));
    return () -> {
      double casualties = 0;
      double arrived = 0;
      for (int f = 0; f < forces.size(); f++) {
        casualties += forces.get(f).account().casualties();
        arrived += forces.get(f).account().arrived();
      }
      return arrived > 0 ? casualties / arrived : 0;
    };
  }

  private List<ForceState> troops(Driver.Troops troops) {
    return switch (troops) {
      case OWN -> forces(actor.id()::equals);
      case ALLIES -> forces(actor.state().allies()::contains);
      case ADVERSARIES -> forces(actor.state().adversaries()::contains);
    };
  }

  /**
   * The forces whose nation is one of those asked for; a force that states no nation is of the
   * state that has its id.
   */
  private List<ForceState> forces(Predicate<String> nation) {
    return world.forces().stream().filter(force -> nation.test(force.nation())).toList();
  }

  /** (held at the start − held now) ÷ held at the start; below 0 for ground gained. */
  private DoubleSupplier areaLost(int side) {
    Ground ground = world.ground();
    double start = ground.heldAtStart(side);
    return () -> start > 0 ? (start - ground.held(side)) / start : 0;
  }

  private DoubleSupplier rung(String of) {
    return Driver.Holder.of(of).map(this::rung).orElseGet(() -> highest(List.of(of)));
  }

  /**
   * A level of the ladder, 0 while nothing above 0 stands: of own acts, of the highest of some
   * states, of the fighting alone, or of whatever stands.
   */
  private DoubleSupplier rung(Driver.Holder holder) {
    return switch (holder) {
      case OWN -> () -> aboveZero(actor.level());
      case ALLIES -> highest(actor.state().allies());
      case ADVERSARIES -> highest(actor.state().adversaries());
      case BATTLEFIELD -> () -> aboveZero(world.ladder().battlefieldLevel());
      case ANY -> () -> aboveZero(world.ladder().level());
    };
  }

  /** The highest level on which any of some states acts, at least 0. */
  private DoubleSupplier highest(List<String> states) {
    List<ActorState> actors = states.stream().map(world::actor).toList();
    return () -> {
      double highest = 0;
      for (int a = 0; a < actors.size(); a++) {
        highest = Math.max(highest, aboveZero(actors.get(a).level()));
      }
      return highest;
    };
  }

  private static double aboveZero(int level) {
    return level == LadderState.NO_RUNG ? 0 : Math.max(0, level);
  }

  /**
   * How many acts have been decided so far, by one state or by all others. Acts that stand at the
   * start are not counted.
   */
  private DoubleSupplier acts(String of) {
    List<ActorState> actors =
        world.actors().stream()
            .filter(other -> of.equals(Driver.OTHERS) ? other != actor : other.id().equals(of))
            .toList();
    return () -> {
      int sum = 0;
      for (int a = 0; a < actors.size(); a++) {
        sum += actors.get(a).actsTaken();
      }
      return sum;
    };
  }
}
