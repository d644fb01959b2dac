package org.brinksim.model.troops;

import org.brinksim.scenario.Scenario;

/**
 * The agent that moves, fights, breaks and rests: a body of soldiers of one formation.
 *
 * <p>Training, integration and cohesion are fractions from 0 to 1; days are counted from the
 * scenario's start.
 */
public final class Element {

  /** The cell of an element that is not in the line. */
  public static final int NOWHERE = -1;

  private final FormationState formation;
  private final int establishment;
  private int strength;
  private double training;
  private double integration;
  private double cohesion = 1;
  private ElementStatus status;
  private double until;
  private int cell = NOWHERE;
  private int strengthOnEntry;
  private double breakpoint;
  private double marched;
  private double basicQuality;
  private boolean inContact;

  Element(
      FormationState formation,
      int strength,
      double training,
      double integration,
      ElementStatus status) {
    this.formation = formation;
    this.establishment = strength;
    this.strength = strength;
    this.training = training;
    this.integration = integration;
    this.status = status;
  }

  /** The formation that it belongs to. */
  public FormationState formation() {
    return formation;
  }

  /** Its side's number. */
  public int side() {
    return formation.force().side().index();
  }

  /** Soldiers at full strength. */
  public int establishment() {
    return establishment;
  }

  /** Soldiers in it now. */
  public int strength() {
    return strength;
  }

  /** How far it is trained. */
  public double training() {
    return training;
  }

  /** How far it is integrated under its command. */
  public double integration() {
    return integration;
  }

  /** How well it holds together. */
  public double cohesion() {
    return cohesion;
  }

  /** Where it stands on its way. */
  public ElementStatus status() {
    return status;
  }

  /** The day on which its transit or rest ends. */
  public double until() {
    return until;
  }

  /** Its cell while in the line, {@link #NOWHERE} otherwise. */
  public int cell() {
    return cell;
  }

  /** Whether an enemy was in reach in the last exchange of fire. */
  public boolean inContact() {
    return inContact;
  }

  /** Notes whether an enemy is in reach. */
  public void inContact(boolean contact) {
    inContact = contact;
  }

  /** Learns: what it lacks in training shrinks to a share, exp(-days/e-folding time). */
  public void train(double remaining) {
    training = 1 - (1 - training) * remaining;
  }

  /** Grows together with its command: what it lacks in integration shrinks to a share. */
  public void integrate(double remaining) {
    integration = 1 - (1 - integration) * remaining;
  }

  /** Recovers: what it lacks in cohesion shrinks to a share. */
  public void recover(double remaining) {
    cohesion = 1 - (1 - cohesion) * remaining;
  }

  /**
   * Works out the quality that training, integration and supply give for this step: M without
   * cohesion.
   *
   * @param untrained the quality of the untrained
   * @param friction the share lost with no integration
   * @param supply the force's supply
   */
  public void prepare(double untrained, double friction, double supply) {
    basicQuality =
        (untrained + (1 - untrained) * training) * (1 - friction * (1 - integration)) * supply;
  }

  /** The quality that training, integration and supply give for this step: M without cohesion. */
  public double basicQuality() {
    return basicQuality;
  }

  /** The quality M: fighting power of one of its soldiers as a share of the best. */
  public double quality() {
    return basicQuality * cohesion;
  }

  /** Soldiers times lethality times quality: expected enemy casualties a day. */
  public double power() {
    return strength * formation.force().lethality() * quality();
  }

  /** Sets how well it holds together, from 0 to 1. */
  public void cohesion(double now) {
    cohesion = now;
  }

  /** The strength at which it breaks: what its breakpoint leaves of its strength on entry. */
  public double breaksAt() {
    return strengthOnEntry - breakpoint * strengthOnEntry;
  }

  /** Sends it to the line; it arrives on a day. */
  public void depart(double arrivalDay) {
    status = ElementStatus.TRANSIT;
    until = arrivalDay;
  }

  /** Puts it in reserve. */
  public void standBy() {
    leave(ElementStatus.RESERVE);
  }

  /**
   * Puts it into the line.
   *
   * @param intoCell the cell
   * @param itsBreakpoint the share of loss at which it will break; above 1 for never
   */
  public void enterLine(int intoCell, double itsBreakpoint) {
    status = ElementStatus.LINE;
    cell = intoCell;
    strengthOnEntry = strength;
    breakpoint = itsBreakpoint;
    marched = 0;
  }

  /** Takes it out of the line to rest until a day. */
  public void rest(double untilDay) {
    leave(ElementStatus.RESTING);
    until = untilDay;
  }

  /** Ends it: destroyed or withdrawn. The soldiers that remain are handed over to the caller. */
  int dissolve(ElementStatus end) {
    int remaining = strength;
    strength = 0;
    leave(end);
    return remaining;
  }

  /** Takes soldiers away: casualties, prisoners. */
  void remove(int soldiers) {
    strength -= soldiers;
  }

  /** Takes replacements in. */
  void reinforce(int soldiers) {
    strength += soldiers;
  }

  /** Moves it, within the line. */
  public void moveTo(int next) {
    cell = next;
    marched = 0;
  }

  /** Days that it has been on its way to the next cell, the given ones included. */
  public double march(double days) {
    marched += days;
    return Scenario.roundedDay(marched);
  }

  /** Forgets the way begun. */
  public void halt() {
    marched = 0;
  }

  private void leave(ElementStatus next) {
    status = next;
    cell = NOWHERE;
    inContact = false;
    marched = 0;
  }
}
