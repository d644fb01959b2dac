/**
 * The report as one HTML page that needs nothing else: charts, styles and words are all inside it.
 *
 * <p>The page is also well-formed XML and loads nothing. A small script of its own sorts and
 * searches the tables; without it the page reads whole.
 */
package org.brinksim.reports.page;
