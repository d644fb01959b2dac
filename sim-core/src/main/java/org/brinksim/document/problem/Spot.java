package org.brinksim.document.problem;

/**
 * A place in a file and where it was written; for what was left out, where it would stand.
 *
 * @param path the place in the document
 * @param at where it was written
 */
public record Spot(KeyPath path, Location at) {}
