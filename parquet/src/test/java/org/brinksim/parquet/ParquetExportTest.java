package org.brinksim.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.results.CsvLines;
import org.brinksim.results.RunManifest;
import org.brinksim.text.Decimals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A study of two scenarios with two factors, one of which has a question of yes or no. */
class ParquetExportTest {

  @TempDir private Path directory;

  @BeforeEach
  void run() throws IOException {
    Files.writeString(
        directory.resolve("more.yaml"),
        """
        format: 1
        id: more
        extends: starter
        responses:
          - {id: highEnd, name: "High at the end", metric: index, aggregate: {finalAbove: 80}}
        """);
    Files.writeString(
        directory.resolve("s.yaml"),
        """
        format: 1
        id: s
        scenario: more.yaml
        seed: 4
        replications: 5
        events: all
        series: all
        design: {type: factorial}
        factors: {lethality: {levels: [0.002, 0.008]}, resolve: {levels: [-0.5, 0.5]}}
        """);
    Called run = Called.of(directory, "run", "s.yaml", "--out", "a", "--no-charts");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
  }

  private Called export(String out) {
    return Called.of(directory, "export", "a", "--as", "parquet", "--out", out);
  }

  private ReadTable table(String name) throws IOException {
    return ReadTable.read(directory.resolve("p").resolve(name + ".parquet"));
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> all = Files.list(directory.resolve(folder))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private List<List<String>> csv(String name) throws IOException {
    Path file = directory.resolve("a").resolve(name + ".csv");
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.stream()
          .map(row -> row.getFields().stream().map(CsvLines::text).toList())
          .toList();
    }
  }

  /** A value as a cell of CSV has it. */
  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    return value instanceof Double number ? Decimals.plain(number) : value.toString();
  }

  @Test
  void everyCellOfEveryTableIsReadBack() throws IOException {
    Called done = export("p");

    assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
    assertThat(done.out())
        .isEqualTo("p: a directory with a file of Apache Parquet for each table\n");
    assertThat(done.err()).isEmpty();
    assertThat(names("p"))
        .containsExactly(
            "drivers.parquet",
            "events.parquet",
            "failures.parquet",
            "points.parquet",
            "replications.parquet",
            "series.parquet");
    for (String name : List.of("replications", "series", "events", "drivers", "failures")) {
      ReadTable table = table(name);
      List<List<String>> all = new ArrayList<>();
      all.add(table.schema().getFields().stream().map(field -> field.getName()).toList());
      table.rows().forEach(row -> all.add(row.stream().map(ParquetExportTest::cell).toList()));
      assertThat(all).as(name).isEqualTo(csv(name));
    }
    assertThat(table("replications").rows()).hasSize(20);
    assertThat(table("events").rows()).hasSizeGreaterThan(100);
  }

  @Test
  void columnsHaveTheTypesOfWhatTheyAre() throws IOException {
    export("p");

    assertThat(table("events").schema().toString())
        .isEqualTo(
            """
            message table {
              required binary scenario (STRING);
              required int64 point;
              required int64 replication;
              required int64 event;
              required double day;
              required int32 date (DATE);
              required binary kind (STRING);
              optional binary who (STRING);
              optional binary what (STRING);
              optional binary rung (STRING);
              optional binary target (STRING);
              optional double amount;
              optional binary unit (STRING);
              optional binary cause (STRING);
              optional double hazard;
            }
            """);
    assertThat(table("replications").schema().toString())
        .contains(
            "  optional double lethality;\n",
            "  optional int64 peakRung;\n",
            "  optional double daysTo.war;\n",
            "  optional boolean highEnd;\n");
    assertThat(table("replications").rows().stream().map(row -> row.get(row.size() - 1)))
        .contains(true, false);
    assertThat(table("points").schema().toString())
        .isEqualTo(
            """
            message table {
              required binary scenario (STRING);
              required int64 point;
              required int64 chance;
              optional double lethality;
              optional double resolve;
            }
            """);
    assertThat(table("points").rows())
        .containsExactly(
            List.of("more", 0L, 0L, 0.002, -0.5),
            List.of("more", 1L, 0L, 0.002, 0.5),
            List.of("more", 2L, 0L, 0.008, -0.5),
            List.of("more", 3L, 0L, 0.008, 0.5));
  }

  @Test
  void aFileSaysWhereItIsFrom() throws IOException {
    export("p");

    RunManifest manifest = RunManifest.read(directory.resolve("a"));
    assertThat(table("events").origin())
        .containsEntry("brink.table", "events")
        .containsEntry("brink.seed", "4")
        .containsEntry("brink.scenario", "more")
        .containsEntry("brink.scenario.sha256", manifest.hashes().get("scenario.yaml"))
        .containsEntry("brink.study", "s")
        .containsEntry("brink.study.sha256", manifest.hashes().get("study.yaml"))
        .containsEntry("brink.version", manifest.engine().version())
        .containsEntry("brink.columns", "{}");
    assertThat(table("replications").origin().get("brink.columns"))
        .contains("\"highEnd\":{\"unit\":\"1 or 0\",\"label\":\"High at the end\"}");
  }

  @Test
  void theSameRunHasTheSameBytes() throws IOException {
    export("p");
    export("q");

    assertSameBytes("q");
  }

  private void assertSameBytes(String other) throws IOException {
    for (String name : names("p")) {
      assertThat(directory.resolve(other).resolve(name))
          .hasSameBinaryContentAs(directory.resolve("p").resolve(name));
    }
  }

  /** Tests have Hadoop, as Parquet's reader needs it; the command has none. */
  @Test
  void itIsWrittenWithoutHadoop() throws Exception {
    String path =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jar -> !jar.contains("hadoop-common") && !jar.contains("hadoop-mapreduce"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(path).isNotEqualTo(System.getProperty("java.class.path")).contains("parquet-hadoop");
    Path said = directory.resolve("said");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                path,
                "org.brinksim.cli.Main",
                "export",
                "a",
                "--as=parquet",
                "--out=q")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(process.waitFor()).as(() -> read(said)).isEqualTo(ExitCode.DONE);

    assertThat(read(said)).contains("org.apache.parquet.").doesNotContain(" org.apache.hadoop.");
    export("p");
    assertSameBytes("q");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsThereStays() throws IOException {
    Files.writeString(directory.resolve("p"), "mine");

    Called refused = export("p");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("--out p is there already");
    assertThat(directory.resolve("p")).hasContent("mine");
    Called below = export("p/q");
    assertThat(below.code()).isEqualTo(ExitCode.UNWRITABLE);
    assertThat(below.err())
        .isEqualTo("brink: could not write p/q: a file stands where a directory is needed\n");
  }

  @Test
  void ofATableThatIsDamagedNothingIsLeft() throws IOException {
    Path drivers = directory.resolve("a/drivers.csv");
    Files.writeString(drivers, Files.readString(drivers) + "more,0,4,0,x,y,1\n");
    List<String> before = names(".");

    Called refused = export("p");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("a/drivers.csv line ");
    assertThat(names(".")).isEqualTo(before);
  }

  /** A directory that is no whole run gets the answer that other forms give. */
  @ParameterizedTest
  @ValueSource(
      strings = {"none", "shard", "file", "unfinished", "without rows", "row missing", "damaged"})
  void whatIsNoWholeRunIsToldAsByOtherForms(String kind) throws IOException {
    Path run = directory.resolve("a");
    switch (kind) {
      case "none" -> run = directory.resolve("nothing");
      case "file" -> run = directory.resolve("s.yaml");
      case "shard" -> {
        run = directory.resolve("b");
        Called.of(directory, "run", "s.yaml", "--out", "b", "--shard", "1/2");
      }
      case "unfinished" -> Files.delete(run.resolve("manifest.json"));
      case "without rows" -> Files.delete(run.resolve("replications.csv"));
      case "row missing" -> {
        List<String> lines = Files.readAllLines(run.resolve("replications.csv"));
        Files.write(run.resolve("replications.csv"), lines.subList(0, 10));
      }
      default -> {
        String text = Files.readString(run.resolve("replications.csv"));
        Files.writeString(run.resolve("replications.csv"), text.replace("more,1,", "more,x,"));
      }
    }

    Called mesa = Called.of(directory, "export", run.toString(), "--as", "mesa", "--out", "p");
    Called parquet =
        Called.of(directory, "export", run.toString(), "--as", "parquet", "--out", "p");

    assertThat(mesa.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(mesa.err()).isNotEmpty();
    assertThat(parquet).isEqualTo(mesa);
    assertThat(directory.resolve("p")).doesNotExist();
  }

  @Test
  void studiesOfSeveralScenariosHaveNullsWhereOneLacksANumber() throws IOException {
    Files.writeString(
        directory.resolve("two.yaml"),
        """
        format: 1
        id: two
        scenarios: [starter, more.yaml]
        replications: 3
        """);
    Called run = Called.of(directory, "run", "two.yaml", "--out", "b", "--no-charts");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);

    Called done = Called.of(directory, "export", "b", "--as", "parquet", "--out", "p");

    assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
    assertThat(table("replications").origin().get("brink.scenario")).isEqualTo("starter,more");
    assertThat(table("replications").origin().get("brink.scenario.sha256"))
        .matches("[0-9a-f]{64},[0-9a-f]{64}");
    assertThat(table("replications").rows().stream().map(row -> row.get(0)).distinct())
        .containsExactly("starter", "more");
  }
}
