package org.brinksim.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/**
 * A file read back by Parquet's own library.
 *
 * @param schema its columns
 * @param origin its metadata by key
 * @param groups its row groups
 * @param rows its rows: null where a value is missing
 */
record ReadTable(
    MessageType schema,
    Map<String, String> origin,
    List<BlockMetaData> groups,
    List<List<Object>> rows) {

  static ReadTable read(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Gunzip())
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      List<List<Object>> rows = new ArrayList<>();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long row = 0; row < pages.getRowCount(); row++) {
          rows.add(row(schema, records.read()));
        }
      }
      return new ReadTable(
          schema,
          reader.getFileMetaData().getKeyValueMetaData(),
          reader.getFooter().getBlocks(),
          rows);
    }
  }

  private static List<Object> row(MessageType schema, Group group) {
    List<Object> row = new ArrayList<>();
    for (int c = 0; c < schema.getFieldCount(); c++) {
      PrimitiveType type = schema.getType(c).asPrimitiveType();
      row.add(group.getFieldRepetitionCount(c) == 0 ? null : value(group, c, type));
    }
    return row;
  }

  private static Object value(Group group, int column, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT64 -> group.getLong(column, 0);
      case DOUBLE -> group.getDouble(column, 0);
      case BOOLEAN -> group.getBoolean(column, 0);
      case BINARY -> group.getString(column, 0);
      case INT32 ->
          type.getLogicalTypeAnnotation().equals(LogicalTypeAnnotation.dateType())
              ? LocalDate.ofEpochDay(group.getInteger(column, 0))
              : group.getInteger(column, 0);
      default -> throw new AssertionError(type);
    };
  }

  /** Reads what gzip wrote. */
  private static final class Gunzip implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
      throw new AssertionError("nothing is written");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
      if (name != CompressionCodecName.GZIP) {
        throw new AssertionError(name + " is not gzip");
      }
      return new BytesInputDecompressor() {
        @Override
        public BytesInput decompress(BytesInput page, int size) throws IOException {
          try (GZIPInputStream in = new GZIPInputStream(page.toInputStream())) {
            return BytesInput.from(in.readNBytes(size));
          }
        }

        @Override
        public void decompress(ByteBuffer in, int compressed, ByteBuffer out, int size)
            throws IOException {
          out.put(decompress(BytesInput.from(in), size).toInputStream().readAllBytes());
        }

        @Override
        public void release() {
          // Nothing is held.
        }
      };
    }

    @Override
    public void release() {
      // Nothing is held.
    }
  }
}
