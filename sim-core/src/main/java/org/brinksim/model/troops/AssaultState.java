package org.brinksim.model.troops;

/**
 * Whether a formation presses the attack, and what it remembers of assaults: how tired it is, what
 * the one under way has cost and gained, and how cautious those before have made it.
 */
public final class AssaultState {

  private boolean pressing;
  private double fatigue;
  private double caution;
  private int strengthAtStart;
  private int lossesAtStart;
  private boolean gained;

  /** The same, to go on by itself. */
  AssaultState copy() {
    AssaultState copy = new AssaultState();
    copy.pressing = pressing;
    copy.fatigue = fatigue;
    copy.caution = caution;
    copy.strengthAtStart = strengthAtStart;
    copy.lossesAtStart = lossesAtStart;
    copy.gained = gained;
    return copy;
  }

  /** Whether it presses the attack. */
  public boolean pressing() {
    return pressing;
  }

  /**
   * It begins to press.
   *
   * @param strength its soldiers now
   * @param losses what it has lost so far
   */
  public void begin(int strength, int losses) {
    pressing = true;
    strengthAtStart = strength;
    lossesAtStart = losses;
    gained = false;
  }

  /** It halts. */
  public void halt() {
    pressing = false;
  }

  /** It has helped to take ground. */
  public void gain() {
    gained = true;
  }

  /** Whether the assault has taken ground. */
  public boolean gained() {
    return gained;
  }

  /**
   * What the assault has cost, as a share of the strength at its beginning.
   *
   * @param losses what the formation has lost so far
   */
  public double cost(int losses) {
    return (losses - lossesAtStart) / (double) Math.max(1, strengthAtStart);
  }

  /** How tired it is, from 0 to 1. */
  public double fatigue() {
    return fatigue;
  }

  /** Sets how tired it is, from 0 to 1. */
  public void fatigue(double share) {
    fatigue = share;
  }

  /** By how much more power than usual it asks for before it presses, as a share. */
  public double caution() {
    return caution;
  }

  /** Sets how much more power it asks for, at least 0. */
  public void caution(double share) {
    caution = share;
  }
}
