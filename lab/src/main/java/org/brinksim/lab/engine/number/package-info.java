/** Numbers as text in the page. */
package org.brinksim.lab.engine.number;
