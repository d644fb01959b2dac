/**
 * What is measured: metrics, which are known each day, and responses, which are one number of a
 * whole run.
 *
 * <p>Both are listed once for a scenario, with name, unit and words, and read from the world of a
 * run.
 */
package org.brinksim.model.measure;
