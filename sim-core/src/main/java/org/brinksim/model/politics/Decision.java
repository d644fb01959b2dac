package org.brinksim.model.politics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.document.Quantity;
import org.brinksim.model.actors.ActionState;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.event.Hazard;
import org.brinksim.model.world.World;
import org.brinksim.scenario.Actor.Action;
import org.brinksim.scenario.Actor.Requirement;
import org.brinksim.scenario.Driver;

/**
 * A state's daily decision on one of its actions: a proportional hazard.
 *
 * <p>While its guards hold and it does not stand already, the action happens within a step of Δt
 * days with probability 1 - exp(-h·Δt), where h = h₀·exp(Σ weight·(driver − centre)) (Cox 1972).
 * The action has a clock of its own, on which its hazards add up; while it is not possible, the
 * clock stands still. A change elsewhere so moves it only by as much as it moves its hazard.
 */
public final class Decision {

  /** A hazard per day that is certainty within any step: greater ones are taken for it. */
  private static final double CERTAIN = 1e9;

  private final World world;
  private final DriverTable drivers;
  private final ActionState act;
  private final double hazardPerDay;
  private final List<Term> terms = new ArrayList<>();
  private final int[] places;
  private final double[] weights;
  private final double[] centres;
  private final List<Guard> guards = new ArrayList<>();
  private double exponent;
  private double hazard;

  /** One addend of the exponent: weight × (value − centre), all without unit. */
  private record Term(String driver, double weight, double centre, int place) {}

  /**
   * A guard holds while its subject lies between its ends, both included. The age of an act that
   * never happened does not hold.
   *
   * @param place of its subject in the table of drivers
   * @param aged the act whose age it looks at; null where it looks at anything else
   */
  private record Guard(int place, double least, double most, ActionState aged) {}

  Decision(World world, DriverTable drivers, ActorState actor, ActionState act) {
    this.world = world;
    this.drivers = drivers;
    this.act = act;
    Action action = act.action();
    this.hazardPerDay = action.hazardPerDay().map(world::value).orElse(0.0) * aloneShare(world);
    for (Map.Entry<String, Quantity> driver : action.drivers().entrySet()) {
      terms.add(
          new Term(
              driver.getKey(),
              world.value(driver.getValue()),
              action.centre(driver.getKey()),
              drivers.place(Driver.named(driver.getKey()), actor)));
    }
    this.places = terms.stream().mapToInt(Term::place).toArray();
    this.weights = terms.stream().mapToDouble(Term::weight).toArray();
    this.centres = terms.stream().mapToDouble(Term::centre).toArray();
    action.requires().forEach(requirement -> guards.add(guard(requirement, actor)));
    this.hazard = hazardPerDay;
  }

  /** The share of the hazard that is its own where another act may bring this one along. */
  private double aloneShare(World world) {
    return world.scenario().couplings().joint()
        ? act.action().aloneShare().map(world::value).orElse(1.0)
        : 1;
  }

  /** Without ends a guard asks for at least 1: a flag that is set, an act that stands. */
  private Guard guard(Requirement requirement, ActorState actor) {
    Driver subject = requirement.subject().driver();
    boolean unbounded = requirement.atLeast().isEmpty() && requirement.atMost().isEmpty();
    boolean isAge = subject.is(Driver.Kind.DAYS_SINCE) && !subject.of().equals(Driver.START);
    return new Guard(
        drivers.place(subject, actor),
        unbounded ? 1 : requirement.atLeast().map(world::value).orElse(Double.NEGATIVE_INFINITY),
        requirement.atMost().map(world::value).orElse(Double.POSITIVE_INFINITY),
        isAge ? world.act(subject.of()) : null);
  }

  /** The action. */
  public ActionState act() {
    return act;
  }

  /**
   * Whether the action happens by itself in this step; the drivers are those last read into the
   * table. One without hazard never does.
   */
  boolean happens() {
    return hazardPerDay != 0 && possible() && act.clock().happens(hazard() * world.stepDays());
  }

  /**
   * The cumulative hazard that passes in this step, with the drivers as last read: 0 where the
   * action is not possible.
   */
  public double pending() {
    return possible() ? perStep() : 0;
  }

  /**
   * The cumulative hazard of a step with the drivers as last read, whether or not it is possible.
   */
  public double perStep() {
    return hazardPerDay == 0 ? 0 : hazard() * world.stepDays();
  }

  /**
   * Whether one of its guards holds.
   *
   * @param guard its place among what the action requires
   */
  public boolean holds(int guard) {
    return holds(guards.get(guard));
  }

  /** Whether its guards hold; an action that stands already does not happen before it ends. */
  public boolean possible() {
    if (act.standing()) {
      return false;
    }
    for (int g = 0; g < guards.size(); g++) {
      if (!holds(guards.get(g))) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Guard guard) {
    double now = drivers.value(guard.place());
    return now >= guard.least()
        && now <= guard.most()
        && (guard.aged() == null || guard.aged().count() > 0);
  }

  /**
   * h = h₀·exp(Σ weight·(driver − centre)), per day; worked out anew only when a driver moved.
   *
   * @throws IllegalStateException when the drivers make it NaN
   */
  private double hazard() {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += weights[i] * (drivers.value(places[i]) - centres[i]);
    }
    if (sum != exponent) {
      exponent = sum;
      hazard = hazardPerDay * FastMath.exp(sum);
      if (Double.isNaN(hazard)) {
        throw new IllegalStateException("the hazard of " + act.name() + " is no longer a number");
      }
      hazard = Math.min(CERTAIN, hazard);
    }
    return hazard;
  }

  /** The hazard now, with the drivers that make it what it is. */
  Hazard atThisMoment() {
    return new Hazard(
        hazard(),
        terms.stream()
            .map(t -> new Hazard.Term(t.driver(), drivers.value(t.place()), t.weight()))
            .toList());
  }
}
