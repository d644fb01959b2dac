/**
 * How the difference of two run directories is split among the inputs that differ: each is swapped,
 * alone and with the others, in runs on the same dice.
 */
package org.brinksim.results.attribution;
