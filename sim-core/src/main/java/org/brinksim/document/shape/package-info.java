/** What each place of a file may hold, as the records and their annotations say. */
package org.brinksim.document.shape;
