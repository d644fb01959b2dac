/**
 * Measurements of speed with JMH, outside the default build.
 *
 * <p>What runs once per draw or once per element is measured here in nanoseconds; whole
 * replications in replications a second. Figures are worth quoting only with the machine, the JDK
 * and the commit, and only from a machine that does nothing else.
 */
package org.brinksim.benchmarks;
