/**
 * What the compiler to WebAssembly is told when the engine of the page is built; nothing at run
 * time.
 */
package org.brinksim.lab.compiler;
