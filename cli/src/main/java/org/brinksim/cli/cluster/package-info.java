/** A small cluster of Apache Spark on this machine, to try it. */
package org.brinksim.cli.cluster;
