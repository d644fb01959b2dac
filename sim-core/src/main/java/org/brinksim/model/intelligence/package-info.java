/** Phase 5 of a step: watching states hear signals by their clocks, believe, and estimate. */
package org.brinksim.model.intelligence;
