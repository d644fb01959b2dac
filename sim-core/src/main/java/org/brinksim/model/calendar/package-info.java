/** Phase 1 of a step: dated and chance events. */
package org.brinksim.model.calendar;
