/** Phase 4 of a step: aimed and area fire, losses, breaking. */
package org.brinksim.model.combat;
