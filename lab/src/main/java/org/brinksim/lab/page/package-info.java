/** Makes the page of a scenario or a run directory. */
package org.brinksim.lab.page;
