/** A table of claims, as a scenario file to start from. */
package org.brinksim.cli.claims;
