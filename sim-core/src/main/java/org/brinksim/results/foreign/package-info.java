/** Results in the forms that other tools read. */
package org.brinksim.results.foreign;
