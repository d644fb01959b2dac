/**
 * Phase 6 of a step: states decide by proportional hazards on what they believe, each action on a
 * clock of its own, then their acts take effect.
 */
package org.brinksim.model.politics;
