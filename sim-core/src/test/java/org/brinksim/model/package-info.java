/**
 * Tests of the crisis model as a whole: against closed forms, rule by rule, over random scenarios,
 * and for what must not change.
 *
 * <p>{@link org.brinksim.model.Sketch} makes small scenarios, {@link org.brinksim.model.SteppedRun}
 * runs them step by step.
 */
package org.brinksim.model;
