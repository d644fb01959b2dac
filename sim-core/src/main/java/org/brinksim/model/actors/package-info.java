/**
 * What becomes of actors, their actions and the ladder in a run: what they believe and estimate,
 * what stands, and the clocks of signals and actions.
 */
package org.brinksim.model.actors;
