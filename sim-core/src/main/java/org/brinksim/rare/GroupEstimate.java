package org.brinksim.rare;

/**
 * What one group of runs tells of the probability of a rare rung.
 *
 * @param probability an unbiased estimate; 0 where no run was left
 * @param levels how many levels it went through
 * @param branches how many runs branched off others
 * @param steps the steps of the model that were made for it
 * @param ancestors how many draws of the parameters are left among the runs that reached the rung
 */
public record GroupEstimate(
    double probability, int levels, int branches, long steps, int ancestors) {}
