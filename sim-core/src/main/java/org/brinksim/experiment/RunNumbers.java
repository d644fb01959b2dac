package org.brinksim.experiment;

/**
 * The numbers of a run that reached its horizon which are no series: a row of a table.
 *
 * @param parameters the values drawn
 * @param responses the numbers of its end; NaN for what never happened
 */
public record RunNumbers(NamedValues parameters, NamedValues responses) {}
