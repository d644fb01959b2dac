/** What happens in a run, as facts. */
package org.brinksim.model.event;
