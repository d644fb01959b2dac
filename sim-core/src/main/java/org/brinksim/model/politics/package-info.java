/**
 * Phase 6 of a step: states decide by proportional hazards on what they believe, then their acts
 * take effect.
 */
package org.brinksim.model.politics;
