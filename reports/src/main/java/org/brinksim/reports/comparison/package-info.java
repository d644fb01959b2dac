/**
 * A comparison of runs as a page with charts on common axes, and as JSON. It is the same page as a
 * report's, with other words in it.
 */
package org.brinksim.reports.comparison;
