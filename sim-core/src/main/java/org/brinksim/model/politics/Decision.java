package org.brinksim.model.politics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.document.Quantity;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.event.Hazard;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor.Action;
import org.brinksim.scenario.Actor.Requirement;
import org.brinksim.scenario.Actor.Subject;
import org.brinksim.scenario.Driver;

/**
 * A state's daily decision on one of its actions: a proportional hazard.
 *
 * <p>While its guards hold and it does not stand already, the action happens within a step of Δt
 * days with probability 1 - exp(-h·Δt), where h = h₀·exp(Σ weight·driver) (Cox 1972). One uniform
 * number is used up in every step, whether the action is possible or not, so that a change
 * elsewhere leaves the numbers of later days as they were.
 */
final class Decision {

  /** A hazard per day that is certainty within any step: greater ones are taken for it. */
  private static final double CERTAIN = 1e9;

  private final World world;
  private final ActionState act;
  private final double hazardPerDay;
  private final List<Term> terms = new ArrayList<>();
  private final List<BooleanSupplier> guards = new ArrayList<>();
  private final UniformRandomProvider random;

  /** One addend of the exponent: weight × value, both without unit. The value is that of today. */
  private record Term(String driver, double weight, DoubleSupplier value) {}

  Decision(World world, ActorState actor, ActionState act) {
    this.world = world;
    this.act = act;
    this.random = world.streams().stream("politics/" + act.name());
    Action action = act.action();
    this.hazardPerDay = action.hazardPerDay().map(world::value).orElse(0.0);
    Drivers drivers = new Drivers(world, actor);
    for (Map.Entry<String, Quantity> driver : action.drivers().entrySet()) {
      terms.add(
          new Term(
              driver.getKey(),
              world.value(driver.getValue()),
              drivers.driver(Driver.named(driver.getKey()))));
    }
    action.requires().forEach(requirement -> guards.add(guard(drivers, requirement)));
  }

  /**
   * A guard holds while its subject lies between its ends, both included. Without ends it asks for
   * at least 1: a flag that is set, an act that stands. The age of an act that never happened does
   * not hold.
   */
  private BooleanSupplier guard(Drivers drivers, Requirement requirement) {
    Subject subject = requirement.subject();
    DoubleSupplier value = drivers.driver(subject.driver());
    boolean unbounded = requirement.atLeast().isEmpty() && requirement.atMost().isEmpty();
    double least =
        unbounded ? 1 : requirement.atLeast().map(world::value).orElse(Double.NEGATIVE_INFINITY);
    double most = requirement.atMost().map(world::value).orElse(Double.POSITIVE_INFINITY);
    return () -> {
      double now = value.getAsDouble();
      return drivers.defined(subject.driver()) && now >= least && now <= most;
    };
  }

  /** The action. */
  ActionState act() {
    return act;
  }

  /** Draws whether the action happens in this step. */
  boolean drawn() {
    double u = random.nextDouble();
    if (!possible()) {
      return false;
    }
    double cumulative = hazard() * world.stepDays();
    // The probability is below the cumulative hazard: mostly that settles it.
    return u < cumulative && u < -Math.expm1(-cumulative);
  }

  /**
   * An action that stands already does not happen again before it ends; one without hazard happens
   * only at the start or not at all.
   */
  private boolean possible() {
    if (act.standing() || hazardPerDay == 0) {
      return false;
    }
    for (BooleanSupplier guard : guards) {
      if (!guard.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }

  /**
   * h = h₀·exp(Σ weight·driver), per day.
   *
   * @throws IllegalStateException when the drivers make it NaN
   */
  private double hazard() {
    double exponent = 0;
    for (Term term : terms) {
      exponent += term.weight() * term.value().getAsDouble();
    }
    double hazard = hazardPerDay * Math.exp(exponent);
    if (Double.isNaN(hazard)) {
      throw new IllegalStateException("the hazard of " + act.name() + " is no longer a number");
    }
    return Math.min(CERTAIN, hazard);
  }

  /** The hazard now, with the drivers that make it what it is. */
  Hazard atThisMoment() {
    return new Hazard(
        hazard(),
        terms.stream()
            .map(t -> new Hazard.Term(t.driver(), t.value().getAsDouble(), t.weight()))
            .toList());
  }
}
