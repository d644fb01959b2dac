/**
 * Designs of experiments in the unit cube: where the factors of a study are set, and which of the
 * points share their random numbers.
 */
package org.brinksim.study.design;
