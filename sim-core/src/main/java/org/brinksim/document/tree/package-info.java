/** YAML and JSON as one kind of tree, each node with its place. */
package org.brinksim.document.tree;
