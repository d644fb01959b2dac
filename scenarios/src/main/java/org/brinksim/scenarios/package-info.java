/**
 * The scenarios that Brink is shipped with, found by id or file name.
 *
 * <p>The files themselves lie at the top of this module, where people look for them; the build puts
 * them on the class path beside this package.
 */
package org.brinksim.scenarios;
