/** From a tree of a file to records: every value where it stands, every problem reported. */
package org.brinksim.document.binding;
