/**
 * The run directory: what an experiment leaves on disk, as CSV and JSON.
 *
 * <p>Every file is written beside its name and then renamed. All but the manifest's {@code
 * environment} depends on the inputs and the seed alone. Charts and reports are drawn from these
 * files, never from the model.
 */
package org.brinksim.output;
