/** What becomes of actors, their actions and the ladder in a run. */
package org.brinksim.model.actors;
