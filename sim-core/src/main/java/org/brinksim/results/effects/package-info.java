/**
 * What the factors of a study do to its responses, from the table of replications: main effects,
 * screening, indices and correlations, as the design allows.
 */
package org.brinksim.results.effects;
