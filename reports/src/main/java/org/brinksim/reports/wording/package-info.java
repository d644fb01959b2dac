/**
 * Numbers, shares and dates in words for people, the same on every machine whatever its language.
 */
package org.brinksim.reports.wording;
