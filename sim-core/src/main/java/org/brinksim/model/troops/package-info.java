/** Sides, forces, formations and elements in a run, and the account of their soldiers. */
package org.brinksim.model.troops;
