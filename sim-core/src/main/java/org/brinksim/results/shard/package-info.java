/** Parts of a run that are run apart, on whatever machines, and how they fit together. */
package org.brinksim.results.shard;
