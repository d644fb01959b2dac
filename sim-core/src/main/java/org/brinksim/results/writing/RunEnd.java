package org.brinksim.results.writing;

/**
 * How a run ended.
 *
 * @param requested runs asked for: the replications of all design points
 * @param completed runs that reached their horizon
 * @param failed runs that failed
 * @param interrupted whether it was cancelled before all were done
 */
public record RunEnd(int requested, int completed, int failed, boolean interrupted) {}
