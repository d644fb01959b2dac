/** What every page that Brink writes has in common, whichever module makes it: its theme. */
package org.brinksim.page;
