/**
 * Charts and an HTML report, drawn from the files of a run directory alone.
 *
 * <p>{@link org.brinksim.reports.RunReport} is the way in. Its work goes one way: the files are
 * read into records, those become chart records, sentences and tables, and these become pictures
 * and a page. Each step is a package that knows only the ones before it.
 */
package org.brinksim.reports;
