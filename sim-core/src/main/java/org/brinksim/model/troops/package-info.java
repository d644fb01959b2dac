/**
 * Sides, forces, formations and elements in a run, and the account of their soldiers.
 *
 * <p>The elements stand in flat arrays ({@link org.brinksim.model.troops.Elements}), by number; an
 * {@link org.brinksim.model.troops.Element} is a view of one. Those of one wave in one formation
 * are a cohort. Each has a key of its own for its random numbers ({@link
 * org.brinksim.model.troops.ElementStream}): formation, wave and place in the wave.
 */
package org.brinksim.model.troops;
