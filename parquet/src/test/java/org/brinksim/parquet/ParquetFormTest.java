package org.brinksim.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.foreign.TableForm;
import org.brinksim.results.reading.ColumnType;
import org.brinksim.results.reading.TypedColumn;
import org.brinksim.results.reading.TypedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFormTest {

  @TempDir private Path temp;

  /** A table of numbers that no dictionary and no codec makes smaller. */
  private static TypedTable noise(int rows, int width) {
    List<TypedColumn> columns = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      columns.add(new TypedColumn("c" + c, ColumnType.NUMBER, false, "", ""));
    }
    return new TypedTable(
        "noise",
        columns,
        sink -> {
          Random random = new Random(4);
          for (int r = 0; r < rows; r++) {
            Object[] row = new Object[width];
            for (int c = 0; c < width; c++) {
              row[c] = random.nextDouble();
            }
            sink.add(row);
          }
        });
  }

  private ReadTable written(TypedTable table) throws IOException {
    Path file = temp.resolve("t.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      new ParquetForm().write(table, Map.of(), out);
    }
    return ReadTable.read(file);
  }

  @Test
  void itIsFoundAsAService() {
    assertThat(TableForm.find()).containsInstanceOf(ParquetForm.class);
  }

  @Test
  void aRowGroupHasNoMoreThanSoManyRows() throws IOException {
    ReadTable table = written(noise(250_001, 1));

    assertThat(table.groups().stream().map(BlockMetaData::getRowCount))
        .containsExactly(100_000L, 100_000L, 50_001L);
    assertThat(table.rows()).hasSize(250_001);
  }

  /** What is held of wide rows is bounded by its size: 400 columns of 8 bytes, 20,000 times. */
  @Test
  void aRowGroupIsNoLargerThanSoManyBytes() throws IOException {
    List<BlockMetaData> groups = written(noise(20_000, 400)).groups();

    assertThat(groups).hasSizeGreaterThan(1);
    assertThat(groups)
        .allSatisfy(group -> assertThat(group.getTotalByteSize()).isLessThan(40L << 20));
  }

  @Test
  void textsThatComeAgainStandInADictionary() throws IOException {
    List<TypedColumn> columns = List.of(new TypedColumn("t", ColumnType.TEXT, false, "", ""));
    TypedTable texts =
        new TypedTable(
            "texts",
            columns,
            sink -> {
              for (int r = 0; r < 10_000; r++) {
                sink.add(new Object[] {r % 3 == 0 ? null : "größer " + r % 5});
              }
            });

    ReadTable table = written(texts);

    assertThat(table.rows().subList(0, 3))
        .containsExactly(Collections.singletonList(null), List.of("größer 1"), List.of("größer 2"));
    assertThat(table.groups().get(0).getColumns().get(0).hasDictionaryPage()).isTrue();
    assertThat(table.groups().get(0).getColumns().get(0).getStatistics().getNumNulls())
        .isEqualTo(3_334);
  }

  @Test
  void aTableWithoutRowsHasItsColumns() throws IOException {
    ReadTable table = written(noise(0, 2));

    assertThat(table.rows()).isEmpty();
    assertThat(table.schema().getFieldCount()).isEqualTo(2);
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    boolean[] closed = {false};
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            // Nobody reads it.
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };

    new ParquetForm().write(noise(5, 1), Map.of(), out);

    assertThat(closed[0]).isFalse();
  }

  @Test
  void aDiskThatIsFullIsTold() {
    OutputStream full =
        new OutputStream() {
          private long room = 100_000;

          @Override
          public void write(int b) throws IOException {
            if (--room < 0) {
              throw new IOException("No space left on device");
            }
          }
        };

    assertThatThrownBy(() -> new ParquetForm().write(noise(300_000, 1), Map.of(), full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void aTableThatIsDamagedIsTold() {
    TypedTable damaged =
        new TypedTable(
            "damaged",
            noise(1, 1).columns(),
            sink -> {
              sink.add(new Object[] {1.0});
              throw new RunDirectoryException("damaged");
            });

    assertThatThrownBy(
            () -> new ParquetForm().write(damaged, Map.of(), OutputStream.nullOutputStream()))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage("damaged");
  }
}
