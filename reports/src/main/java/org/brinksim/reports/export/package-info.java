/** Exported charts as files: read again, told, and held against a run directory. */
package org.brinksim.reports.export;
