/** A run directory read back, and checked against itself. */
package org.brinksim.results.reading;
