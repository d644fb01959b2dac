/** The rare rungs of {@code brink run}: the option that asks for one, what it does and tells. */
package org.brinksim.cli.rare;
