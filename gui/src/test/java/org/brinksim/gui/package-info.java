/** Tests of the classroom: what can be seen without a window, and windows on a real display. */
package org.brinksim.gui;
