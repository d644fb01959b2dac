/**
 * The scenario file as immutable records, and the names and units of what a run yields.
 *
 * <p>A {@link org.brinksim.scenario.Scenario} is the complete world of a run. Every component of
 * these records carries a {@link org.brinksim.document.Key}: its meaning, unit and range. The
 * reader, the published JSON Schema, the format's page and the listing of a scenario's numbers are
 * all made from those annotations, so that they cannot disagree. The reader is in {@code reading},
 * what no single place of a file shows in {@code check} and {@code warning}.
 */
package org.brinksim.scenario;
