package org.brinksim.scenarios;

/**
 * A shipped scenario as a list shows it.
 *
 * @param id its id, by which commands and other scenarios name it
 * @param title its title for people
 * @param description what it is about, in a sentence or two
 */
public record ShippedScenario(String id, String title, String description) {}
