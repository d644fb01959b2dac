package org.brinksim.results.attribution;

/**
 * What an input has to do with the difference of a response.
 *
 * @param share its share
 * @param alone the mean change of the response when it alone is swapped in the baseline
 * @param last the mean change when it is swapped last, all others being those of the other: where
 *     this is not the same as alone, inputs act together
 */
public record InputShare(Share share, double alone, double last) {}
