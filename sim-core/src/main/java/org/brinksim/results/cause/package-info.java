/**
 * What a response is owed to, in the model: acts and events struck, assumptions pinned, one by one,
 * in runs on the same dice.
 */
package org.brinksim.results.cause;
