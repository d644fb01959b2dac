/**
 * What a response depends on: from runs at hand ({@link
 * org.brinksim.statistics.sensitivity.FirstOrderIndices}, {@link
 * org.brinksim.statistics.sensitivity.PartialRankCorrelations}, {@link
 * org.brinksim.statistics.sensitivity.InformationValues}, {@link
 * org.brinksim.statistics.sensitivity.RuleInduction}), and from runs at points that were chosen for
 * it ({@link org.brinksim.statistics.sensitivity.SobolIndices}, {@link
 * org.brinksim.statistics.sensitivity.ElementaryEffects}).
 *
 * <p>Inputs are taken to be independent of each other, as parameters are that are drawn from
 * streams of their own.
 */
package org.brinksim.statistics.sensitivity;
