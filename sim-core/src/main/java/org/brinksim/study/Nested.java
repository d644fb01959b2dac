package org.brinksim.study;

import org.brinksim.document.Key;

/**
 * Draws of the parameters with several replications each, which differ by chance alone: so that
 * what is not known is told from chance.
 */
public record Nested(
    @Key(value = "How often the parameters are drawn", min = 2, max = Key.COUNTABLE)
        int parameterDraws,
    @Key(value = "How many replications each draw has", min = 2, max = Key.COUNTABLE)
        int replicationsPerDraw) {}
