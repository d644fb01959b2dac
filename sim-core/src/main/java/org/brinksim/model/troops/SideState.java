package org.brinksim.model.troops;

import org.brinksim.scenario.Posture;
import org.brinksim.scenario.Side;

/** A side in a run. */
public final class SideState {

  private final int index;
  private final String id;
  private Posture posture;
  private boolean offensive;

  /**
   * A side in its posture at the start.
   *
   * @param index its number, in the order of the scenario
   * @param side what the scenario says of it
   */
  public SideState(int index, Side side) {
    this.index = index;
    this.id = side.id();
    this.posture = side.posture();
  }

  private SideState(SideState other) {
    this.index = other.index;
    this.id = other.id;
    this.posture = other.posture;
    this.offensive = other.offensive;
  }

  /** The same side, to go on by itself. */
  public SideState copy() {
    return new SideState(this);
  }

  /** Its number, from 0 in the order of the scenario. */
  public int index() {
    return index;
  }

  /** Its name in references. */
  public String id() {
    return id;
  }

  /** How it behaves now. */
  public Posture posture() {
    return posture;
  }

  /** Whether an offensive is under way: its formations may press the attack. */
  public boolean offensive() {
    return offensive;
  }

  /** Begins an offensive, goes on with it, or ends it. */
  public void offensive(boolean underWay) {
    offensive = underWay;
  }

  /** Changes how it behaves. */
  public void posture(Posture next) {
    posture = next;
  }
}
