/** Tables in Apache Parquet, by Parquet's own library. */
package org.brinksim.parquet;
