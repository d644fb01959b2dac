/**
 * A run on its way into its directory, stage by stage: runs into the journal, tables from it, the
 * summary from these.
 */
package org.brinksim.results.writing;
