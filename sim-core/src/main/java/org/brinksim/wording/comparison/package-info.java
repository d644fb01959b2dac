/** What comes of comparisons, in words. */
package org.brinksim.wording.comparison;
