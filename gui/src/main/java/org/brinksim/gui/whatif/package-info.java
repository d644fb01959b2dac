/** What if: a change by hand in the run that is shown, and the two futures that it makes. */
package org.brinksim.gui.whatif;
