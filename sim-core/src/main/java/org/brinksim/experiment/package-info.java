/**
 * Experiments: many runs of a scenario, or of several settings of it, executed on all cores and
 * kept in a journal as they finish.
 *
 * <p>What a run yields depends on its design point, the root seed and its replication alone: not on
 * threads, the order of work, or whether the experiment was interrupted and resumed.
 */
package org.brinksim.experiment;
