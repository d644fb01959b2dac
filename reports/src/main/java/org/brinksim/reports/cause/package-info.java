/** What a response is owed to, as a chart and as files. */
package org.brinksim.reports.cause;
