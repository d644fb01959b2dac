/**
 * Runs that are done elsewhere than where they are written: what travels there, what is done with
 * it there, what comes back, and how it is put in order.
 */
package org.brinksim.results.remote;
