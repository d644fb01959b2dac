/**
 * An experiment on scenarios as a file says it: which scenarios, what is varied in them and how,
 * and what is asked of the results.
 */
package org.brinksim.study;
