package org.brinksim.reports.content;

/**
 * A sentence on what came out, with its uncertainty.
 *
 * @param topic what it is about
 * @param text the sentence
 */
public record Finding(String topic, String text) {}
