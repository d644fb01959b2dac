/** Numbers, dates, names and estimates in words: for the terminal, the report and the window. */
package org.brinksim.wording;
