/**
 * Which small moves of assumptions would reverse a conclusion, found in runs and confirmed by more.
 */
package org.brinksim.results.reversal;
