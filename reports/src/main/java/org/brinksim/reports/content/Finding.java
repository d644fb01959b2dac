package org.brinksim.reports.content;

/**
 * A sentence on what came out, with its uncertainty.
 *
 * @param topic what it is about
 * @param text the sentence
 * @param response the response that it tells, as files name it; empty where it tells several
 */
public record Finding(String topic, String text, String response) {}
