/**
 * The report as one HTML page that needs nothing else: charts, styles and words are all inside it.
 *
 * <p>The page is also well-formed XML. It runs no script and loads nothing.
 */
package org.brinksim.reports.page;
