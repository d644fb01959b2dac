/** Reads study files strictly, with the scenarios that they name, and works out their points. */
package org.brinksim.study.reading;
