/**
 * The randomness of a replication: streams known by their keys, clocks of what can happen, and
 * samplers of the laws that the model needs.
 *
 * <p>Every draw of a run is a function of its stream's key and its place there; the key is worked
 * out from root seed, replication and what the stream decides. What happens at a rate has a clock
 * ({@link org.brinksim.random.EventClock}), on which its hazards add up (Kurtz's random time
 * change): two runs that differ in a number have the same clocks, which go at another pace.
 *
 * <p>The arithmetic of the samplers is FastMath's, the same bits on every machine.
 *
 * <p>Changing one parameter, or adding one, leaves the draws of all others as they were: common
 * random numbers by construction.
 */
package org.brinksim.random;
