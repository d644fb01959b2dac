package org.brinksim.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brinksim.results.foreign.TableForm;
import org.brinksim.results.reading.TypedTable;

/**
 * Writes tables in Apache Parquet: pages of format 1, which every reader knows, compressed by gzip.
 *
 * <p>Rows are held until a row group is full, by number or by size, and so memory stays the same
 * however many there are. The same table gives the same bytes, on one version of Java.
 */
public final class ParquetForm implements TableForm {

  /** A row group of more is of no use to a reader that has several threads. */
  private static final int ROWS_PER_GROUP = 100_000;

  /** What a row group takes in memory, about. */
  private static final long BYTES_PER_GROUP = 32L << 20;

  @Override
  public void write(TypedTable table, Map<String, String> origin, OutputStream out)
      throws IOException {
    RowSupport rows = RowSupport.of(table.columns(), origin);
    try (ParquetWriter<Object[]> writer =
        new RowWriter(new StreamFile(out), rows)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new GzipCodecs())
            .withCompressionCodec(CompressionCodecName.GZIP)
            .withRowGroupRowCountLimit(ROWS_PER_GROUP)
            .withRowGroupSize(BYTES_PER_GROUP)
            .build()) {
      table.rows().forEach(writer::write);
    }
  }
}
