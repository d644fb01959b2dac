package org.brinksim.model.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.Element;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.ForceState;
import org.brinksim.model.troops.FormationState;
import org.brinksim.model.troops.FormationState.Commitment;
import org.brinksim.model.world.World;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A formation's day behind the line: arrivals, training, integration, recovery, replacements,
 * commitment and departure.
 */
@SuppressWarnings("serial")
public final class DeploymentPhase implements Steppable {

  /** Formations without a rule of commitment: all at once, but only by order. */
  private static final Commitment BY_ORDER =
      new Commitment(Double.POSITIVE_INFINITY, 1, Double.POSITIVE_INFINITY, 0);

  /** Less than this is the rounding of sums of shares of a day. */
  private static final double ROUNDING = 1e-9;

  /** What one step leaves to the next of a daily number: a fraction, never a whole one saved up. */
  private static final double CARRIED = 1 - 2 * ROUNDING;

  private final World world;
  private final ArrivalPhase arrivals;
  private final FormationState formation;
  private double sendable;
  private double replaceable;
  private boolean begun;
  private int left;
  private boolean departed;
  private Pace pace;

  /**
   * What a step leaves of what is lacking: exp(-days/e-folding time), kept while the times stay.
   */
  private record Pace(
      double trainingFactor,
      double integrationFactor,
      double drill,
      double experience,
      double integration,
      double recovery) {

    /**
     * The factors e^(−days/T) of a formation now.
     *
     * @param traits its e-folding times, in days; infinite for never
     * @param force its force, whose scalings stretch the times of training and integration
     * @param recoveryDays e-folding time of the recovery of cohesion
     * @param days the length of a step
     */
    static Pace of(
        FormationState.Traits traits, ForceState force, double recoveryDays, double days) {
      double trainingFactor = force.trainingTimeFactor();
      double integrationFactor = force.integrationTimeFactor();
      return new Pace(
          trainingFactor,
          integrationFactor,
          Math.exp(-days / (traits.trainingDays() * trainingFactor)),
          Math.exp(-days / traits.experienceDays()),
          Math.exp(-days / (traits.integrationDays() * integrationFactor)),
          Math.exp(-days / recoveryDays));
    }

    /** Whether the scalings of the force are still those that the factors were worked out with. */
    boolean suits(ForceState force) {
      return trainingFactor == force.trainingTimeFactor()
          && integrationFactor == force.integrationTimeFactor();
    }
  }

  /** The deployment of one formation. */
  public DeploymentPhase(World world, ArrivalPhase arrivals, FormationState formation) {
    this.world = world;
    this.arrivals = arrivals;
    this.formation = formation;
    this.begun = formation.committed() > 0;
  }

  @Override
  public void step(SimState state) {
    formation.welcomeReturns(world.day());
    arrivals.arrive(formation);
    if (formation.force().leaving()) {
      leave();
    } else {
      commit();
    }
    pass();
    replace();
  }

  /** Works out the quality of every element for the step. */
  public void prepare() {
    double friction = formation.traits().friction();
    double supply = formation.force().supply();
    for (Element element : formation.elements()) {
      element.prepare(world.combat().untrainedQuality(), friction, supply);
    }
  }

  /**
   * A step of growth. Whatever is lacking to 1, x, becomes x·e^(−Δt/T): training in camp, reserve
   * or rest, training by experience in contact, integration always, cohesion out of contact.
   * Contact is that of the last exchange of the step before.
   */
  private void pass() {
    FormationState.Traits traits = formation.traits();
    ForceState force = formation.force();
    if (pace == null || !pace.suits(force)) {
      pace = Pace.of(traits, force, world.combat().recoveryDays(), world.stepDays());
    }
    for (Element element : formation.elements()) {
      if (pace.integration() < 1) {
        element.integrate(pace.integration());
      }
      if (element.inContact()) {
        element.train(pace.experience());
      } else {
        element.recover(pace.recovery());
        if (element.status() != ElementStatus.LINE && element.status() != ElementStatus.TRANSIT) {
          element.train(pace.drill());
        }
      }
      advance(element);
      element.prepare(world.combat().untrainedQuality(), traits.friction(), force.supply());
    }
  }

  /** Ends transit or rest when its day has come: the element then stands in reserve. */
  private void advance(Element element) {
    boolean waits =
        element.status() == ElementStatus.TRANSIT || element.status() == ElementStatus.RESTING;
    if (waits && element.until() <= world.day()) {
      element.standBy();
    }
  }

  /**
   * Fills resting elements from the pool, in order, up to their establishment: at most {@code
   * perDay} soldiers a day, of which a fraction is carried to the next step.
   */
  private void replace() {
    double perDay = formation.traits().replacementsPerDay();
    if (perDay == 0) {
      return;
    }
    double perStep = perDay * world.stepDays();
    replaceable = Math.min(replaceable, CARRIED) + perStep;
    for (Element element : formation.elements()) {
      if (element.status() == ElementStatus.RESTING && replaceable >= 1 - ROUNDING) {
        replaceable -= formation.replace(element, (int) (replaceable + ROUNDING));
      }
    }
  }

  /**
   * Sends elements to the line when the mean training of those who wait is at least the readiness
   * of the rule, or while an order stands. A formation without a rule goes by order alone.
   */
  private void commit() {
    if (formation.traits().commitment().isEmpty() && !formation.force().ordered()) {
      return;
    }
    List<Element> waiting = waiting();
    if (waiting.isEmpty()) {
      return;
    }
    boolean ordered = formation.force().ordered();
    Commitment rule = formation.traits().commitment().orElse(BY_ORDER);
    double training = meanTraining(waiting);
    if (ordered || training >= rule.readiness()) {
      sendBest(waiting, rule, training);
    }
  }

  /** The elements in training, in the order of arrival. */
  private List<Element> waiting() {
    List<Element> waiting = new ArrayList<>();
    for (Element element : formation.elements()) {
      if (element.status() == ElementStatus.TRAINING) {
        waiting.add(element);
      }
    }
    return waiting;
  }

  /**
   * Sends the best trained first: at most {@code elementsPerDay} a day, and never more than the
   * share min(maxFraction, cap) of the soldiers who have arrived.
   *
   * @param waiting the elements in training
   * @param rule the rule that they go by
   * @param training their mean training, for the log
   */
  private void sendBest(List<Element> waiting, Commitment rule, double training) {
    double perStep = rule.elementsPerDay() * world.stepDays();
    sendable = Math.min(sendable, CARRIED) + perStep;
    double most = Math.min(rule.maxFraction(), formation.force().cap()) * formation.arrived();
    List<Element> best =
        waiting.stream().sorted(Comparator.comparingDouble(Element::training).reversed()).toList();
    for (Element element : best) {
      if (sendable < 1 - ROUNDING || formation.committed() + element.strength() > most + 0.5) {
        return;
      }
      send(element, rule, training);
      sendable--;
    }
  }

  /** Sends one element on its way; the first of a formation is an event. */
  private void send(Element element, Commitment rule, double training) {
    formation.commit(element);
    element.depart(world.dayIn(rule.transitDays()));
    if (!begun) {
      begun = true;
      ForceState force = formation.force();
      world
          .log()
          .add(
              new Event.Commitment(
                  world.day(), force.id(), formation.id(), training, force.ordered()));
    }
  }

  /** Mean training weighted by strength, from 0 to 1. */
  private static double meanTraining(List<Element> elements) {
    double sum = 0;
    double soldiers = 0;
    for (Element element : elements) {
      sum += element.strength() * element.training();
      soldiers += element.strength();
    }
    return sum / soldiers;
  }

  /** An element leaves when at least half of it is due to have left. */
  private void leave() {
    double share = formation.force().shareToHaveLeft(world.day());
    double due = share * (left + formation.inElements()) - left;
    List<Element> rearFirst =
        formation.elements().stream()
            .sorted(Comparator.comparing((Element e) -> e.status() == ElementStatus.LINE))
            .toList();
    for (Element element : rearFirst) {
      if (2 * due < element.strength()) {
        break;
      }
      due -= element.strength();
      left += element.strength();
      world.takeOut(element);
      formation.withdraw(element);
    }
    if (share >= 1) {
      formation.withdrawPool();
    }
    formation.sweep();
    noteDeparture(share);
  }

  /** Logs once, with the last formation of a force, that the force has left. */
  private void noteDeparture(double share) {
    List<FormationState> all = formation.force().formations();
    if (!departed && share >= 1 && formation == all.get(all.size() - 1)) {
      departed = true;
      world.log().add(new Event.Departure(world.day(), formation.force().id()));
    }
  }
}
