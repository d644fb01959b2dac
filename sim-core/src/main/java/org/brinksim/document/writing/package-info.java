/** Records as files again, and the JSON Schema of a kind of file. */
package org.brinksim.document.writing;
