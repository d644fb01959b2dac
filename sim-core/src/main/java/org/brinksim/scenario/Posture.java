package org.brinksim.scenario;

/** How a side behaves on the ground. */
public enum Posture {
  /** Goes forward where it is strong enough. */
  ATTACK,
  /** Stays, and mans its frontier. */
  HOLD,
  /** Goes back to its rear. */
  WITHDRAW
}
