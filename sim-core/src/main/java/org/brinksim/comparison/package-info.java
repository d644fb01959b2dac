/**
 * Whether results differ: two runs of a scenario, or of two, response by response.
 *
 * <p>{@link org.brinksim.comparison.Comparison} reads run directories, says what differs in their
 * inputs, and gives a verdict on each response: different, different within a margin, the same
 * within it, or undecided. "Not significant" is never called "the same". The estimates and tests
 * are in {@code statistics.difference}; here is decided which of them a response needs, and what
 * follows. The difference is always the other minus the baseline.
 */
package org.brinksim.comparison;
