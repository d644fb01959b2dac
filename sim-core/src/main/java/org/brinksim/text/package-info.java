/**
 * Text, the same for every reader: which characters an input may hold, how any other one is shown,
 * and numbers in their shortest form.
 */
package org.brinksim.text;
