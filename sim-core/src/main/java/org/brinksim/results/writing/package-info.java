/** A run on its way into its directory. */
package org.brinksim.results.writing;
