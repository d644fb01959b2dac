/** What the user sees and types: the terminal, progress, tables, messages, interruption. */
package org.brinksim.cli.console;
