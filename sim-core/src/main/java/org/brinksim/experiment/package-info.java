/**
 * Experiments: many replications of a scenario, executed on all cores and kept in a journal as they
 * finish.
 *
 * <p>What a replication yields depends on the scenario, the root seed and its number alone: not on
 * threads, the order of work, or whether the experiment was interrupted and resumed.
 */
package org.brinksim.experiment;
