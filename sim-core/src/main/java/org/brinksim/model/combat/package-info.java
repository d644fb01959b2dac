/**
 * Phase 4 of a step: aimed and area fire, losses, breaking.
 *
 * <p>Each element in the line has a clock of its own ({@code HitClocks}), on which the hazard of
 * its soldiers adds up.
 */
package org.brinksim.model.combat;
