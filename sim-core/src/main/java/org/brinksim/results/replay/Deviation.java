package org.brinksim.results.replay;

/**
 * A place at which a run that was run again is not as it is stored.
 *
 * @param file the file of the run directory
 * @param place the column, or for an event its number and column
 * @param stored what is stored, as it stands in the file; empty for nothing
 * @param now what there is now, as it would be written; empty for nothing
 */
public record Deviation(String file, String place, String stored, String now) {}
