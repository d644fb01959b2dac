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
 * <p>While a proposition is true, signals arrive as a Poisson process at signalsPerDay·(1 -
 * concealment); each multiplies the odds by the likelihood ratio, whose logarithm is lowered by the
 * share that the states of that side deny away. False signals arrive at noisePerDay and point
 * either way with equal chance. A signal of something that is counted in soldiers carries a report
 * of its size. In a step without any signal the belief decays.
 */
@SuppressWarnings("serial")
public final class ObservationPhase implements Steppable {

  private final World world;
  private final ActorState actor;
  private final List<Subject> subjects = new ArrayList<>();
  private final double signalsPerDay;
  private final double noisePerDay;
  private final double logRatio;
  private final double reportError;

  /** What is left of a belief's distance from its prior after a step without any signal. */
  private final double remaining;

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
      double rate = quantity > above ? signalsPerDay * (1 - force.concealment()) : 0;
      int genuine = watch.signals(rate * days);
      int spurious = watch.noise(noisePerDay * days);
      int misleadingFor = watch.towards(spurious);
      if (genuine + spurious == 0) {
        watch.belief().decay(remaining);
      }
      double weight = logRatio * notDenied(deniers);
      watch.belief().shift(weight * (genuine + misleadingFor - (spurious - misleadingFor)));
      measure(watch.estimate(), genuine, quantity, days);
      publish();
    }

    private void measure(SizeEstimate estimate, int genuine, double quantity, double days) {
      estimate.pass(days);
      for (int i = 0; i < genuine && quantity >= 1; i++) {
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
    this.logRatio = FastMath.log(world.value(observer.likelihoodRatio()));
    this.remaining = FastMath.pow(2, -world.stepDays() / world.value(observer.halfLifeDays()));
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
              new Belief(world.value(world.proposition(p).prior())),
              new SizeEstimate(
                  world.value(observer.estimateError()), world.value(observer.estimateDrift()))));
    }
    subjects.forEach(Subject::publish);
  }

  @Override
  public void step(SimState state) {
    for (int i = 0; i < subjects.size(); i++) {
      subjects.get(i).hear();
    }
  }

  /**
   * What is left of a signal's weight after the denials of the states whose troops fight on the
   * force's side.
   */
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
