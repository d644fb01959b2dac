/**
 * What is known exactly, against what the model does: the checks of {@code brink verify}.
 *
 * <p>Each check runs scenarios through the model as {@code brink run} does, most of them shipped
 * ones, and compares what comes out with a closed form, an exact recursion or a published figure
 * that is worked out here without the model. No formula of the model is copied.
 */
package org.brinksim.verification;
