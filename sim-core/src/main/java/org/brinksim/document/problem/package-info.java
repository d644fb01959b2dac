/** Places in files, and what is wrong there. */
package org.brinksim.document.problem;
