/**
 * Phase 2 of a step: troops arrive, train, grow into their commands, rest, are made good, and are
 * committed.
 */
package org.brinksim.model.deployment;
