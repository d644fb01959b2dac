/**
 * The command line: what users type, what they read, and how the process ends.
 *
 * <p>This is the only place that ends the process, writes to standard output or standard error, or
 * asks for the time. Standard output is for results, standard error for progress and problems. A
 * command is a class of its own in {@code command}; {@link org.brinksim.cli.command.BrinkCommand}
 * joins them.
 */
package org.brinksim.cli;
