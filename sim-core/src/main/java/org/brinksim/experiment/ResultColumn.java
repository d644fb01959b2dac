package org.brinksim.experiment;

/**
 * A named number of a result.
 *
 * @param name its name, and its column in a table
 * @param unit its unit
 * @param label words for charts and tables
 */
public record ResultColumn(String name, String unit, String label) {}
