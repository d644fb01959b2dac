/** What is changed by hand in a run whose dice stay as they are. */
package org.brinksim.scenario.intervention;
