/** What of Brink runs in the page: compiled to WebAssembly. */
package org.brinksim.lab.engine;
