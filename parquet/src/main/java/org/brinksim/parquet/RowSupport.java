package org.brinksim.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.brinksim.results.reading.ColumnType;
import org.brinksim.results.reading.TypedColumn;

/** Hands the values of rows to Parquet; what is missing is null there. */
final class RowSupport extends WriteSupport<Object[]> {
  private final MessageType schema;
  private final String[] names;
  private final ColumnType[] types;
  private final Map<String, String> origin;
  private RecordConsumer consumer;

  private RowSupport(MessageType schema, ColumnType[] types, Map<String, String> origin) {
    this.schema = schema;
    this.names = schema.getFields().stream().map(Type::getName).toArray(String[]::new);
    this.types = types;
    this.origin = origin;
  }

  /** That of rows with certain columns. */
  static RowSupport of(List<TypedColumn> columns, Map<String, String> origin) {
    return new RowSupport(
        new MessageType("table", columns.stream().map(RowSupport::field).toList()),
        columns.stream().map(TypedColumn::type).toArray(ColumnType[]::new),
        origin);
  }

  private static Type field(TypedColumn column) {
    Type.Repetition repetition =
        column.required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
    Types.PrimitiveBuilder<PrimitiveType> type =
        switch (column.type()) {
          case WHOLE -> Types.primitive(INT64, repetition);
          case NUMBER -> Types.primitive(DOUBLE, repetition);
          case TRUTH -> Types.primitive(BOOLEAN, repetition);
          case TEXT -> Types.primitive(BINARY, repetition).as(stringType());
          case DATE -> Types.primitive(INT32, repetition).as(dateType());
        };
    return type.named(column.name());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema, origin);
  }

  /** Never called where there is a configuration of Parquet's own. */
  @Override
  @Deprecated
  public WriteContext init(Configuration hadoop) {
    throw new UnsupportedOperationException("there is no Hadoop");
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(Object[] row) {
    consumer.startMessage();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        consumer.startField(names[i], i);
        add(types[i], row[i]);
        consumer.endField(names[i], i);
      }
    }
    consumer.endMessage();
  }

  private void add(ColumnType type, Object value) {
    switch (type) {
      case WHOLE -> consumer.addLong((Long) value);
      case NUMBER -> consumer.addDouble((Double) value);
      case TRUTH -> consumer.addBoolean((Boolean) value);
      case TEXT -> consumer.addBinary(Binary.fromString((String) value));
      case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
    }
  }
}
