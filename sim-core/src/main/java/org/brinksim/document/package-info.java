/**
 * How records describe files: annotations of their components, and the values that files have and
 * Java has not. What runs a model may use these, and nothing of the packages below.
 */
package org.brinksim.document;
