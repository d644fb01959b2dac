/**
 * Rare rungs: the probability that a run climbs to a rung which hardly any run reaches, by adaptive
 * multilevel splitting of runs.
 */
package org.brinksim.rare;
