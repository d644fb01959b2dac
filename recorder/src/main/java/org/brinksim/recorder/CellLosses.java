package org.brinksim.recorder;

/**
 * What the elements of one side lost in one cell during a step.
 *
 * @param cell the cell in which they stood before the step
 * @param side the place of their side in the scenario
 * @param soldiers soldiers fewer in the elements that are still there
 * @param ended elements that are no longer there: destroyed, or withdrawn from the theatre
 */
public record CellLosses(int cell, int side, int soldiers, int ended) {}
