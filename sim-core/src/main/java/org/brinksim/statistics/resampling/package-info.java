/**
 * What samples would look like if they were drawn again, or exchanged at random: quantiles of
 * bootstrap resamples, and counts of categories after an exchange.
 *
 * <p>Where it can be, what is wanted of a resample is drawn without the resample. The source of
 * randomness is always given.
 */
package org.brinksim.statistics.resampling;
