/** Files that grow while runs end, and the journal that says how far they can be trusted. */
package org.brinksim.results.journal;
