/** What is checked between distant places of a scenario. */
package org.brinksim.scenario.check;
