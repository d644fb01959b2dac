/** The charts and the report of a study: what its factors do to its main responses. */
package org.brinksim.reports.study;
