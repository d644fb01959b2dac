package org.brinksim.model.troops;

/** How far a formation's deployment has come: what one step leaves to the next. */
public final class DeploymentState {

  private double sendable;
  private double replaceable;
  private boolean begun;
  private int left;
  private boolean departed;

  /** The same, to go on by itself. */
  DeploymentState copy() {
    DeploymentState copy = new DeploymentState();
    copy.sendable = sendable;
    copy.replaceable = replaceable;
    copy.begun = begun;
    copy.left = left;
    copy.departed = departed;
    return copy;
  }

  /** Soldiers who may be sent to the line in this step; part of an element is left to the next. */
  public double sendable() {
    return sendable;
  }

  /** Sets how many soldiers may be sent to the line. */
  public void sendable(double soldiers) {
    sendable = soldiers;
  }

  /** Soldiers that may leave the pool in this step; a fraction is left to the next. */
  public double replaceable() {
    return replaceable;
  }

  /** Sets how many soldiers may leave the pool. */
  public void replaceable(double soldiers) {
    replaceable = soldiers;
  }

  /** Whether elements have been sent to the line. */
  public boolean begun() {
    return begun;
  }

  /** Notes that elements have been sent to the line. */
  public void begin() {
    begun = true;
  }

  /** Soldiers who have left by the order that is in force. */
  public int left() {
    return left;
  }

  /** Notes that soldiers leave by order. */
  public void leave(int soldiers) {
    left += soldiers;
  }

  /** Notes that the order to leave is lifted: who is still here stays. */
  void stay() {
    left = 0;
    departed = false;
  }

  /** Whether all have left by order. */
  public boolean departed() {
    return departed;
  }

  /** Notes that all have left by order. */
  public void depart() {
    departed = true;
  }
}
