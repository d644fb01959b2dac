/**
 * Measurements of speed, outside the default build: they write docs/performance.md.
 *
 * <p>What runs once per draw is measured with JMH in nanoseconds; whole replications are timed in
 * turn with what they are compared with, in replications a second. Figures are worth quoting only
 * with the machine, the JDK and the commit, and only from a machine that does nothing else.
 */
package org.brinksim.benchmarks;
