package org.brinksim.law;

import org.brinksim.document.Key;

/**
 * How often something happened in how long: what a rate can be counted from.
 *
 * @param events how often it happened
 * @param days the days over which that was counted
 */
public record EventCount(
    @Key(value = "How often it happened", unit = "events", min = 0) int events,
    @Key(value = "Over how many days that was counted", unit = "days", min = 0, above = true)
        double days) {}
