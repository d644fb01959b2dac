package org.brinksim.parquet;

import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;

/** Builds a writer of rows. */
final class RowWriter extends ParquetWriter.Builder<Object[], RowWriter> {
  private final RowSupport rows;

  RowWriter(OutputFile file, RowSupport rows) {
    super(file);
    this.rows = rows;
  }

  @Override
  protected RowWriter self() {
    return this;
  }

  @Override
  protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
    return rows;
  }

  /** Never called where there is a configuration of Parquet's own. */
  @Override
  @Deprecated
  protected WriteSupport<Object[]> getWriteSupport(Configuration hadoop) {
    throw new UnsupportedOperationException("there is no Hadoop");
  }
}
