/** Options of several words, read and checked. */
package org.brinksim.cli.option;
