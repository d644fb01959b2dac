/**
 * Numbers, units, dates, names, estimates, drivers and events in words: for the terminal, the
 * report and the window.
 */
package org.brinksim.wording;
