package org.brinksim.results.writing;

/**
 * How a run ended.
 *
 * @param requested replications asked for
 * @param completed replications that ran to their horizon
 * @param failed replications that failed
 * @param interrupted whether it was cancelled before all were done
 */
public record RunEnd(int requested, int completed, int failed, boolean interrupted) {}
