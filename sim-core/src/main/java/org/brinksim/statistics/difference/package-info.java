/**
 * Differences between two samples of results, A and B: of means, shares, quantiles, categories and
 * times, each with its interval and, where there is one, its test.
 *
 * <p>Every difference is {@code B - A}, where A is the baseline. Samples are independent, or
 * paired: the value at one place of A and of B comes from the same replication with the same random
 * numbers. Margins say how large a difference must be to matter; that a difference is
 * <em>within</em> a margin is tested, never concluded from a test that found nothing.
 *
 * <p>Where resampling is needed its seed is fixed: the same samples give the same numbers.
 */
package org.brinksim.statistics.difference;
