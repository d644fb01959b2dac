/** Conditions that make a run a case: what conclusions are drawn about. */
package org.brinksim.scenario.condition;
