/**
 * Quantiles, tails and samplers of known distributions that give the same bits on every processor
 * and every Java: their exponentials and logarithms are those of Commons Math's {@code FastMath}.
 */
package org.brinksim.arithmetic;
