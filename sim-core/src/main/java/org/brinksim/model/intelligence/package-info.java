/** Phase 5 of a step: watching states hear signals, believe, and estimate. */
package org.brinksim.model.intelligence;
