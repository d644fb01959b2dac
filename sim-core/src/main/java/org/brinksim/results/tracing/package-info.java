/** A response of a run directory back to the claims and assumptions that can reach it. */
package org.brinksim.results.tracing;
