package org.brinksim.document;

/**
 * A single value of a file kept as it was written: a number, a date or words.
 *
 * @param text the value's text
 */
public record Scalar(String text) {}
