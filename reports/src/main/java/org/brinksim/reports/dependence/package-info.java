/** The charts of what responses depend on, and of what would be worth knowing. */
package org.brinksim.reports.dependence;
