package org.brinksim.model.troops;

/**
 * Where an element stands on its way: training, transit, reserve, the line and rest, and the two
 * ends.
 */
public enum ElementStatus {
  /** In training, behind the line. */
  TRAINING,
  /** On its way to the line. */
  TRANSIT,
  /** Ready behind the line, waiting for a place in it. */
  RESERVE,
  /** In the line. */
  LINE,
  /** Resting after it broke. */
  RESTING,
  /** Left the theatre by order. */
  WITHDRAWN,
  /** No longer a body of soldiers. */
  DESTROYED
}
