/** The theatre in a run: cells, who holds them, who stands in them. */
package org.brinksim.model.ground;
