/**
 * The theatre as a picture: cells by terrain and holder, elements as symbols, what is lost, place
 * names.
 *
 * <p>What is drawn where is worked out from frames alone. The symbols are MASON portrayals; the
 * field is our own, as MASON's hexagonal fields shift columns where a scenario shifts rows.
 */
package org.brinksim.gui.theatre;
