/** What actions and events do to the world: the effects' vocabulary. */
package org.brinksim.model.effect;
