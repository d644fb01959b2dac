/**
 * The views beside the theatre: ladder, states, events, charts, many runs, a closer look, and the
 * controls. Each shows what it is given and tells what is clicked.
 */
package org.brinksim.gui.view;
