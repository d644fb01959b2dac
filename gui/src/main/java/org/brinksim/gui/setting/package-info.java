/**
 * What a class has set: the scenario, the parameters held fast, seed and replication; and the files
 * that keep it, a variant of the scenario and a study for the command.
 */
package org.brinksim.gui.setting;
