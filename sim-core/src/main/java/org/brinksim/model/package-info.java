/**
 * The crisis model: one run of a scenario on MASON's schedule.
 *
 * <p>{@link org.brinksim.model.CrisisModel} puts the phases, each in a package of its own, on the
 * schedule. They change the troops ({@code troops}), the {@code ground} and the {@code actors},
 * joined in {@code world}; what happens is noted in {@code event}, what is measured in {@code
 * measure}.
 */
package org.brinksim.model;
