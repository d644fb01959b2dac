/**
 * The crisis model: one run of a scenario on MASON's schedule.
 *
 * <p>{@link org.brinksim.model.CrisisModel} puts the phases, each in a package of its own, on the
 * schedule; the world that they change is in {@code world}, what is measured of it in {@code
 * measure}.
 */
package org.brinksim.model;
