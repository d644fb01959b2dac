package org.brinksim.model;

/** The phases of a step; their order here is the order in which MASON's schedule runs them. */
enum Phase {
  CALENDAR,
  DEPLOYMENT,
  MOVEMENT,
  COMBAT,
  INTELLIGENCE,
  DECISION,
  ENACTMENT,
  RECORD
}
