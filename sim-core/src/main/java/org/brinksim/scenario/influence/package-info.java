/**
 * What can act on what in a scenario: an influence diagram (Howard and Matheson 1984), read off the
 * records alone. It says what is possible, not how much it matters.
 */
package org.brinksim.scenario.influence;
