/**
 * Scenario files read strictly, and the documents made from the same annotations: the schema, the
 * page on the format, the listing of numbers.
 */
package org.brinksim.scenario.reading;
