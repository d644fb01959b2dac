/**
 * The world of a run: what the phases of a step share.
 *
 * <p>{@link org.brinksim.model.world.World} joins the troops, the ground, the actors, the ladder,
 * the flags and the log of events, each kept consistent in a package of its own. What happens to
 * them in a step is decided by the phases. All state of a run is here, the calendar's draws and the
 * clocks included, so that a world can be copied: a second one goes on from that day by itself.
 * Beside the calendar's draws, made at the start, nothing here draws random numbers.
 */
package org.brinksim.model.world;
