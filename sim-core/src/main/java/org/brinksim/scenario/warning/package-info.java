/** What in a scenario cannot matter, or is hardly meant. */
package org.brinksim.scenario.warning;
