/** A run directory read back by design point and name, and checked against itself. */
package org.brinksim.results.reading;
