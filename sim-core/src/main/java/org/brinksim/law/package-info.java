/**
 * Distributions of one number: what a file declares of them, their quantiles, words and validity.
 */
package org.brinksim.law;
