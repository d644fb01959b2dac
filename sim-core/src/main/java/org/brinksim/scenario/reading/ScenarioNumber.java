package org.brinksim.scenario.reading;

/**
 * One number of a scenario, with what it rests on.
 *
 * @param path its place, for example {@code forces.dprk.lethality}
 * @param value the number, {@code $name} for a parameter, or a distribution in words
 * @param unit the unit; empty for what has none
 * @param basis the claim with its words and source, the assumption, the parameter, or how it came
 *     to be in the scenario
 */
public record ScenarioNumber(String path, String value, String unit, String basis) {}
