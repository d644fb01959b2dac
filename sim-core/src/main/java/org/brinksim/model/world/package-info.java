/**
 * What there is in a run: sides, forces, formations and their elements, the ground, flags, the
 * ladder and the event log.
 *
 * <p>Everything here holds state and keeps it consistent; what happens to it in a step is decided
 * by the phases, each in a package beside this one. Nothing here draws random numbers.
 */
package org.brinksim.model.world;
