/** What a user names on the command line, found and read: scenarios, studies, and runs of these. */
package org.brinksim.cli.input;
