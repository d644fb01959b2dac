/**
 * The run directory: what files it has, the header of each table, and what each of them holds.
 *
 * <p>It may have come from anybody, so everything in it is checked when it is read.
 */
package org.brinksim.results;
