/** A stored run, run again and compared with what its directory says of it. */
package org.brinksim.results.replay;
