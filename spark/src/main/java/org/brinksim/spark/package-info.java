/**
 * Runs on Apache Spark: chunks of runs are its tasks, and what comes of them goes to the driver.
 */
package org.brinksim.spark;
