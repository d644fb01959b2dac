package org.brinksim.comparison;

import java.util.Optional;
import org.brinksim.statistics.Interval;

/**
 * The one number of a response by which its verdict is made.
 *
 * @param baseline its value in the baseline
 * @param other its value in the other
 * @param difference how far apart they are, other minus baseline; for shares at several rungs the
 *     total variation, from 0 to 1
 * @param interval the pointwise 95 % interval of the difference, where it has one
 * @param standardError the standard error of the difference, or of the share that decides last
 * @param pValue the chance of so large a difference, or a larger one, when there is none
 * @param margin the difference that does not matter
 * @param pWithin the chance of so small a difference, or a smaller one, when it is as large as the
 *     margin (two one-sided tests)
 */
public record MainStatistic(
    double baseline,
    double other,
    double difference,
    Optional<Interval> interval,
    double standardError,
    double pValue,
    double margin,
    double pWithin) {}
