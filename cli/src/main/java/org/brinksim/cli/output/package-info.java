/** What commands print of results: text in columns, and JSON. The commands decide what to print. */
package org.brinksim.cli.output;
