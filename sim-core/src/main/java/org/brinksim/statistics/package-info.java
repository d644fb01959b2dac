/**
 * Estimates from independent replications: means, quantiles, proportions, times to an event and
 * paired differences, each with its interval, and the shapes that charts draw.
 *
 * <p>Every factory takes plain numbers, one per replication, and refuses a sample that it cannot
 * answer for: missing values are left out by the caller, who alone knows why they are missing.
 * Nothing here knows a scenario or a model, and the same numbers give the same answer.
 */
package org.brinksim.statistics;
