/**
 * What a run directory's numbers say: the charts, findings and tables of a report, as data.
 *
 * <p>Every title, sentence and choice is made by rules from the scenario and the numbers, never for
 * one scenario. Shares of runs carry Wilson intervals; days on which something happens are treated
 * as censored, so that "never" is later than any day and not a missing answer.
 */
package org.brinksim.reports.content;
