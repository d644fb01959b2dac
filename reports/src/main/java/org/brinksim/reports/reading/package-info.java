/**
 * The files of a run directory, read into records and checked.
 *
 * <p>Charts and reports are made from these records alone, so they can be drawn again long after
 * the runs, on another machine. Whatever is missing or damaged is refused with a message that says
 * what was looked for and what to do.
 */
package org.brinksim.reports.reading;
