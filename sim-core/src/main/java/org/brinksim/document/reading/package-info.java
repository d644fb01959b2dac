/** Files of one kind read strictly, from the file to the record and all problems on the way. */
package org.brinksim.document.reading;
