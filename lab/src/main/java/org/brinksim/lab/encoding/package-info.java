/** The form in which a scenario and the results of a run come into the page. */
package org.brinksim.lab.encoding;
