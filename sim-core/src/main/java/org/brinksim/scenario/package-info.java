/**
 * The scenario file as immutable records, and the strict reader of such files.
 *
 * <p>A {@link org.brinksim.scenario.Scenario} is the complete world of a run. Every component of
 * these records carries a {@link org.brinksim.scenario.Key}: its meaning, unit and range. The
 * reader, the published JSON Schema, the format's page and the listing of a scenario's numbers are
 * all made from those annotations, so that they cannot disagree.
 */
package org.brinksim.scenario;
