/**
 * The crisis model: one run of a scenario on MASON's schedule.
 *
 * <p>{@link org.brinksim.model.CrisisModel} puts the phases, each in a package of its own, on the
 * schedule. They change the troops ({@code troops}), the {@code ground} and the {@code actors},
 * joined in {@code world}; what happens is noted in {@code event}, what is measured in {@code
 * measure}. Phases hold no state from one step to the next, so that a run can be copied.
 *
 * <p>Each thing that can happen has a clock or a stream of its own, known by what it is. Section 4
 * of docs/model.md lists them.
 */
package org.brinksim.model;
