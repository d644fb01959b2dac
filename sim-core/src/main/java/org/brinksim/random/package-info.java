/**
 * The randomness of a replication: named streams, and samplers of the laws that a scenario
 * declares.
 *
 * <p>Every draw of a run comes from a stream that is known by (root seed, replication, name) alone.
 * Changing one parameter, or adding one, leaves the draws of all others as they were: common random
 * numbers by construction.
 */
package org.brinksim.random;
