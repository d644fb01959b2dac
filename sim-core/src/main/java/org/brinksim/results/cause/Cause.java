package org.brinksim.results.cause;

import org.brinksim.statistics.Interval;

/**
 * What a response is without one thing, in runs on the same dice.
 *
 * @param candidate the thing
 * @param present in how many of the runs there was anything to strike or to pin
 * @param changed in how many of the runs the response is another without it
 * @param effect the mean over all runs of the response without it less the response with it
 * @param size the mean size of that difference over all runs, whatever its sign
 * @param interval the 95 % interval of the effect; a point where no run changed
 * @param pValue of the test that the mean effect is 0
 * @param adjusted the same after Holm, over all things that were looked at
 * @param told whether the effect can be told from none, over all of them
 */
public record Cause(
    Candidate candidate,
    int present,
    int changed,
    double effect,
    double size,
    Interval interval,
    double pValue,
    double adjusted,
    boolean told) {}
