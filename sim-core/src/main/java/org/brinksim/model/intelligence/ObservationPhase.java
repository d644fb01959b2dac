package org.brinksim.model.intelligence;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.brinksim.model.actors.ActorState;
import org.brinksim.model.troops.ForceQuantities;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.world.World;
import org.brinksim.random.CountSampler;
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

  /** What is watched: one proposition. */
  private final class Subject {
    private final int number;
    private final ForceState force;
    private final ForceMetric metric;
    private final double above;
    private final Belief belief;
    private final SizeEstimate estimate;
    private final UniformRandomProvider signals;
    private final UniformRandomProvider noise;
    private final ZigguratSampler.NormalizedGaussian reports;

    Subject(int number, Proposition proposition, Observer observer) {
      String stream = "intelligence/" + actor.id() + "/" + world.propositions().get(number);
      this.number = number;
      this.force = world.force(proposition.force());
      this.metric = ForceMetric.of(proposition.quantity()).orElseThrow();
      this.above = world.value(proposition.above());
      this.belief = new Belief(world.value(proposition.prior()));
      this.estimate =
          new SizeEstimate(
              world.value(observer.estimateError()), world.value(observer.estimateDrift()));
      this.signals = world.streams().stream(stream + "/signals");
      this.noise = world.streams().stream(stream + "/noise");
      this.reports =
          ZigguratSampler.NormalizedGaussian.of(world.streams().stream(stream + "/reports"));
    }

    void hear() {
      double days = world.stepDays();
      double quantity = ForceQuantities.of(force, metric);
      double rate = quantity > above ? signalsPerDay * (1 - force.concealment()) : 0;
      int genuine = CountSampler.poisson(signals, rate * days);
      int spurious = CountSampler.poisson(noise, noisePerDay * days);
      int misleadingFor = CountSampler.binomial(noise, spurious, 0.5);
      if (genuine + spurious == 0) {
        belief.decay(days, halfLifeDays);
      }
      double weight = logRatio * notDenied(force);
      belief.shift(weight * (genuine + misleadingFor - (spurious - misleadingFor)));
      measure(genuine, quantity, days);
      publish();
    }

    private void measure(int genuine, double quantity, double days) {
      estimate.pass(days);
      for (int i = 0; i < genuine && quantity >= 1; i++) {
        estimate.report(Math.log(quantity) + reportError * reports.sample());
      }
    }

    void publish() {
      actor.belief(number, belief.probability());
      if (metric.unit() == Unit.PERSONNEL) {
        actor.estimate(number, estimate.size());
      }
    }
  }

  private final double signalsPerDay;
  private final double noisePerDay;
  private final double logRatio;
  private final double halfLifeDays;
  private final double reportError;

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
    this.logRatio = Math.log(world.value(observer.likelihoodRatio()));
    this.halfLifeDays = world.value(observer.halfLifeDays());
    this.reportError = world.value(observer.estimateError());
    for (int p = 0; p < world.propositions().size(); p++) {
      Subject subject = new Subject(p, world.proposition(p), observer);
      subjects.add(subject);
      subject.publish();
    }
  }

  @Override
  public void step(SimState state) {
    subjects.forEach(Subject::hear);
  }

  /**
   * What is left of a signal's weight after the denials of the states whose troops fight on the
   * force's side.
   */
  private double notDenied(ForceState force) {
    double left = 1;
    for (ActorState other : world.actors()) {
      if (other.denial() > 0 && fightsOnSideOf(other, force)) {
        left *= 1 - other.denial();
      }
    }
    return left;
  }

  private boolean fightsOnSideOf(ActorState state, ForceState force) {
    for (ForceState own : world.forces()) {
      if (own.nation().equals(state.id()) && own.side() == force.side()) {
        return true;
      }
    }
    return false;
  }
}
