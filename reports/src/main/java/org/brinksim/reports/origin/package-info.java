/**
 * Where an exported chart comes from, told by its own file: which run, and which numbers are drawn.
 * Such files come from anybody: what is read of them is bounded, and checked before it is believed.
 */
package org.brinksim.reports.origin;
