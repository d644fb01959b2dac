/** Phase 1 of a step: dated and chance events, on the days that were drawn at the start. */
package org.brinksim.model.calendar;
