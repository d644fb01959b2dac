/** What holds where the command line says nothing: the files of defaults. */
package org.brinksim.cli.defaults;
