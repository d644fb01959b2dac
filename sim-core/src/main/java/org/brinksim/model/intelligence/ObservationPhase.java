package org.brinksim.model.intelligence;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.actors.Belief;
import org.brinksim.model.actors.SizeEstimate;
import org.brinksim.model.actors.Watch;
import org.brinksim.model.troops.ForceQuantities;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Observer;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.Unit;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A state that watches: what it hears of each proposition in a step, and what it then believes.
 *
 * <p>While a proposition is true, genuine signals arrive as a Poisson process at signalsPerDay less
 * what is concealed and what the states of that side deny away. False signals arrive at noisePerDay
 * whether it is true or not. The state cannot tell them apart, but knows both rates, so that belief
 * follows by Bayes' rule: signals raise it, silence lowers it. A genuine signal of something that
 * is counted in soldiers carries a report of its size.
 */
@SuppressWarnings("serial")
public final class ObservationPhase implements Steppable {

  private final World world;
  private final ActorState actor;
  private final List<Subject> subjects = new ArrayList<>();
  private final double signalsPerDay;
  private final double noisePerDay;
  private final double reportError;

  /** What is watched: one proposition. */
  private final class Subject {
    private final int number;
    private final ForceState force;
    private final ForceMetric metric;
    private final double above;
    private final List<ActorState> deniers;

    Subject(int number, Proposition proposition) {
      this.number = number;
      this.force = world.force(proposition.force());
      this.metric = ForceMetric.of(proposition.quantity()).orElseThrow();
      this.above = world.value(proposition.above());
      this.deniers = world.actors().stream().filter(state -> fightsOnSideOf(state, force)).toList();
    }

    private Watch watch() {
      return actor.watches().get(number);
    }

    void hear() {
      Watch watch = watch();
      double days = world.stepDays();
      double quantity = ForceQuantities.of(force, metric);
      double genuine = signalsPerDay * (1 - force.concealment()) * notDenied(deniers) * days;
      double noise = noisePerDay * days;
      int told = quantity > above ? watch.signals(genuine) : 0;
      int untrue = watch.noise(noise);
      watch.belief().pass();
      watch.belief().hear(told + untrue, genuine, noise);
      measure(watch.estimate(), told, quantity, days);
      publish();
    }

    private void measure(SizeEstimate estimate, int told, double quantity, double days) {
      estimate.pass(days);
      for (int i = 0; i < told && quantity >= 1; i++) {
        estimate.report(FastMath.log(quantity) + reportError * watch().reportError());
      }
    }

    void publish() {
      actor.belief(number, watch().belief().probability());
      if (metric.unit() == Unit.PERSONNEL) {
        actor.estimate(number, watch().estimate().size());
      }
    }
  }

  /**
   * The watch of one state.
   *
   * @param world the world
   * @param actor the state
   * @param observer how well it sees
   */
  public ObservationPhase(World world, ActorState actor, Observer observer) {
    this.world = world;
    this.actor = actor;
    this.signalsPerDay = world.value(observer.signalsPerDay());
    this.noisePerDay = world.value(observer.noisePerDay());
    this.reportError = world.value(observer.estimateError());
    for (int p = 0; p < world.propositions().size(); p++) {
      subjects.add(new Subject(p, world.proposition(p)));
    }
  }

  /** Begins to watch, before day 0 is recorded. */
  public void open(Observer observer) {
    for (int p = 0; p < world.propositions().size(); p++) {
      actor.watch(
          new Watch(
              world.streams(),
              "intelligence/" + actor.id() + "/" + world.propositions().get(p),
              belief(world.proposition(p)),
              new SizeEstimate(
                  world.value(observer.estimateError()), world.value(observer.estimateDrift()))));
    }
    subjects.forEach(Subject::publish);
  }

  private Belief belief(Proposition proposition) {
    return new Belief(
        world.value(proposition.prior()),
        FastMath.pow(2, -world.stepDays() / world.value(proposition.halfLifeDays())),
        world.value(proposition.beliefAtStart().orElse(proposition.prior())));
  }

  @Override
  public void step(SimState state) {
    for (int i = 0; i < subjects.size(); i++) {
      subjects.get(i).hear();
    }
  }

  /** The share of genuine signals that the states whose troops fight on the force's side leave. */
  private static double notDenied(List<ActorState> deniers) {
    double left = 1;
    for (int a = 0; a < deniers.size(); a++) {
      left *= 1 - deniers.get(a).denial();
    }
    return left;
  }

  private boolean fightsOnSideOf(ActorState state, ForceState force) {
    for (int f = 0; f < world.forces().size(); f++) {
      ForceState own = world.forces().get(f);
      if (own.nation().equals(state.id()) && own.side() == force.side()) {
        return true;
      }
    }
    return false;
  }
}
