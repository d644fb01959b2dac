/**
 * Phase 3 of a step: reserves step into the line, attackers go forward, holders man their frontier.
 */
package org.brinksim.model.movement;
