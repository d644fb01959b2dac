/** Files laid over one another: a variant over what it extends, settings over a file. */
package org.brinksim.document.overlay;
