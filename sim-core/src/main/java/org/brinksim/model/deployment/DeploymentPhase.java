package org.brinksim.model.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.model.event.Event;
import org.brinksim.model.troops.DeploymentState;
import org.brinksim.model.troops.ElementList;
import org.brinksim.model.troops.ElementStatus;
import org.brinksim.model.troops.Elements;
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

  private static final int NONE = -1;

  /** Less than this is the rounding of sums of shares of a day. */
  private static final double ROUNDING = 1e-9;

  /** No more soldiers are due to leave, not even an empty element. */
  private static final double NOBODY = -1;

  /** What one step leaves to the next of a daily number: a fraction, never a whole one saved up. */
  private static final double CARRIED = 1 - 2 * ROUNDING;

  private final World world;
  private final ArrivalPhase arrivals;
  private final FormationState formation;
  private final Elements elements;
  private final ElementList members;
  private final DeploymentState progress;
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
          FastMath.exp(-days / (traits.trainingDays() * trainingFactor)),
          FastMath.exp(-days / traits.experienceDays()),
          FastMath.exp(-days / (traits.integrationDays() * integrationFactor)),
          FastMath.exp(-days / recoveryDays));
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
    this.elements = world.elements();
    this.members = formation.members();
    this.progress = formation.deployment();
  }

  /** Day 0 is over: who has been committed by then began before. */
  public void open() {
    if (formation.committed() > 0) {
      progress.begin();
    }
  }

  @Override
  public void step(SimState state) {
    formation.welcomeReturns(world.day());
    comeBack();
    arrivals.arrive(formation);
    if (formation.force().leaving()) {
      leave();
    } else {
      commit();
    }
    pass();
    replace();
  }

  /** Who had left by an order that was lifted is back when the day has come. */
  private void comeBack() {
    ForceState force = formation.force();
    if (force.isBack(world.day())) {
      int soldiers = formation.redeploy(world.day(), world.combat().recoveryDays());
      if (soldiers > 0) {
        world.log().add(new Event.Redeployment(world.day(), force.id(), formation.id(), soldiers));
      }
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
    if (pace.integration() < 1 && members.size() > 0) {
      formation.integrate(pace.integration());
    }
    for (int i = 0; i < members.size(); i++) {
      grow(members.get(i));
    }
  }

  private void grow(int element) {
    if (elements.inContact(element)) {
      elements.train(element, pace.experience());
      return;
    }
    elements.recover(element, pace.recovery());
    switch (elements.status(element)) {
      case TRAINING, RESERVE -> elements.train(element, pace.drill());
      case RESTING -> {
        elements.train(element, pace.drill());
        advance(element);
      }
      case TRANSIT -> advance(element);
      case LINE, WITHDRAWN, DESTROYED -> {
        // Without an enemy in reach nobody learns.
      }
    }
  }

  /** Ends transit or rest when its day has come: the element then stands in reserve. */
  private void advance(int element) {
    if (elements.until(element) <= world.day()) {
      elements.standBy(element);
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
    double replaceable = Math.min(progress.replaceable(), CARRIED) + perStep;
    int left = formation.elements(ElementStatus.RESTING);
    for (int i = 0; left > 0 && replaceable >= 1 - ROUNDING; i++) {
      if (elements.is(members.get(i), ElementStatus.RESTING)) {
        left--;
        replaceable -= formation.replace(members.get(i), (int) (replaceable + ROUNDING));
      }
    }
    progress.replaceable(replaceable);
  }

  /**
   * Sends elements to the line when the mean training of those who wait is at least the readiness
   * of the rule, or while an order stands. A formation without a rule goes by order alone.
   */
  private void commit() {
    if (formation.traits().commitment().isEmpty() && !formation.force().ordered()) {
      return;
    }
    double training = meanTraining();
    boolean ordered = formation.force().ordered();
    Commitment rule = formation.traits().commitment().orElse(BY_ORDER);
    if (!Double.isNaN(training) && (ordered || training >= rule.readiness())) {
      sendBest(rule, training);
    }
  }

  /**
   * Sends the best trained first: at most {@code personnelPerDay} a day, and never more than the
   * share min(maxFraction, cap) of the soldiers who have arrived. What a day leaves towards the
   * next element is kept, but never a whole element.
   *
   * @param rule the rule that they go by
   * @param training the mean training of those who wait, for the log
   */
  private void sendBest(Commitment rule, double training) {
    int best = bestInTraining();
    double perStep = rule.personnelPerDay() * world.stepDays();
    double sendable = Math.min(progress.sendable(), CARRIED * elements.strength(best)) + perStep;
    double most = Math.min(rule.maxFraction(), formation.force().cap()) * formation.arrived();
    if (isDue(best, sendable) && mayGo(best, most)) {
      for (int element : bestFirst()) {
        if (!isDue(element, sendable) || !mayGo(element, most)) {
          break;
        }
        sendable -= elements.strength(element);
        send(element, rule, training);
      }
    }
    progress.sendable(sendable);
  }

  /** Whether a whole element may be sent where so many soldiers may. */
  private boolean isDue(int element, double sendable) {
    return sendable >= elements.strength(element) * (1 - ROUNDING);
  }

  /**
   * Whether at least half of an element can go without more than so many soldiers having gone: so
   * that the mean does not hang on how they are divided.
   */
  private boolean mayGo(int element, double most) {
    return formation.committed() + 0.5 * elements.strength(element) <= most + 0.5;
  }

  /** The elements in training, the best trained first, those alike in the order of arrival. */
  private List<Integer> bestFirst() {
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      if (elements.is(members.get(i), ElementStatus.TRAINING)) {
        waiting.add(members.get(i));
      }
    }
    waiting.sort(Comparator.comparingDouble(elements::training).reversed());
    return waiting;
  }

  /** The first of those; there is one. */
  private int bestInTraining() {
    int best = NONE;
    for (int i = 0; i < members.size(); i++) {
      int element = members.get(i);
      if (elements.is(element, ElementStatus.TRAINING)
          && (best == NONE || elements.training(element) > elements.training(best))) {
        best = element;
      }
    }
    return best;
  }

  /** Sends one element on its way; the first of a formation is an event. */
  private void send(int element, Commitment rule, double training) {
    formation.commit(element);
    elements.depart(element, world.dayIn(rule.transitDays()));
    if (!progress.begun()) {
      progress.begin();
      ForceState force = formation.force();
      world
          .log()
          .add(
              new Event.Commitment(
                  world.day(), force.id(), formation.id(), training, force.ordered()));
    }
  }

  /** Mean training of those who wait, weighted by strength, from 0 to 1; NaN of nobody. */
  private double meanTraining() {
    double sum = 0;
    double soldiers = 0;
    int left = formation.elements(ElementStatus.TRAINING);
    for (int i = 0; left > 0; i++) {
      int element = members.get(i);
      if (elements.is(element, ElementStatus.TRAINING)) {
        left--;
        sum += elements.strength(element) * elements.training(element);
        soldiers += elements.strength(element);
      }
    }
    return sum / soldiers;
  }

  /**
   * An element leaves when at least half of it is due to have left, those behind the line before
   * those in it.
   */
  private void leave() {
    double share = formation.force().shareToHaveLeft(world.day());
    double due = share * (progress.left() + formation.inElements()) - progress.left();
    due = leave(due, false);
    leave(due, true);
    if (share >= 1) {
      formation.withdrawPool();
    }
    formation.sweep();
    noteDeparture(share);
  }

  /**
   * Lets elements leave in order, until the next is not due.
   *
   * @param due soldiers who are due to leave; below 0 when one was not and nobody else may
   * @param inLine whether those in the line leave, or those behind it
   * @return soldiers who are still due
   */
  private double leave(double due, boolean inLine) {
    double left = due;
    for (int i = 0; i < members.size(); i++) {
      int element = members.get(i);
      if (elements.is(element, ElementStatus.LINE) == inLine) {
        if (2 * left < elements.strength(element)) {
          return NOBODY;
        }
        left -= elements.strength(element);
        progress.leave(elements.strength(element));
        world.takeOut(element);
        formation.withdraw(element, world.day());
      }
    }
    return left;
  }

  /** Logs once, with the last formation of a force, that the force has left. */
  private void noteDeparture(double share) {
    List<FormationState> all = formation.force().formations();
    if (!progress.departed() && share >= 1 && formation == all.get(all.size() - 1)) {
      progress.depart();
      world.log().add(new Event.Departure(world.day(), formation.force().id()));
    }
  }
}
