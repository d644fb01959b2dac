/** Commands about the machine and the shell that Brink runs in, and about its own use. */
package org.brinksim.cli.shell;
