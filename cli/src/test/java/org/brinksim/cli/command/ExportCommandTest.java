package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExportCommandTest {
  private static final int BLOCK = 512;
  private static final int SIZE = 124;

  @TempDir private Path directory;

  private void run(String design, int replications) throws IOException {
    Files.writeString(
        directory.resolve("s.yaml"),
        """
        format: 1
        id: s
        scenario: starter
        seed: 4
        replications: %d
        design: %s
        factors: {lethality: {levels: [0.002, 0.008]}, resolve: {levels: [-0.5, 0.5]}}
        responses: [peakIndex, daysTo.clash]
        """
            .formatted(replications, design),
        StandardCharsets.UTF_8);
    Invocation run = Invocation.of(directory, "run", "s.yaml", "--out", "a", "--no-charts");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
  }

  private Invocation export(String form, String out) {
    return Invocation.of(directory, "export", "a", "--as", form, "--out", out);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(directory.resolve(file));
  }

  /** The rows of replications.csv, a column by its name. */
  private List<Map<String, String>> rows() throws IOException {
    return table(lines("a/replications.csv"));
  }

  private static List<Map<String, String>> table(List<String> lines) {
    String[] names = lines.get(0).split(",", -1);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
              }
              return row;
            })
        .toList();
  }

  /** The files of an archive, read as tar reads them. */
  private static Map<String, String> archive(Path file) throws IOException {
    byte[] all;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      in.transferTo(out);
      all = out.toByteArray();
    }
    Map<String, String> files = new LinkedHashMap<>();
    int at = 0;
    while (all[at] != 0) {
      String name = text(all, at, 100);
      int size = Integer.parseInt(text(all, at + SIZE, 11), 8);
      int sum = 8 * ' ';
      for (int i = 0; i < BLOCK; i++) {
        sum += i >= 148 && i < 156 ? 0 : all[at + i] & 0xff;
      }
      assertThat(Integer.parseInt(text(all, at + 148, 6), 8)).as(name).isEqualTo(sum);
      files.put(name, new String(all, at + BLOCK, size, StandardCharsets.UTF_8));
      at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    assertThat(all.length - at).isEqualTo(2 * BLOCK);
    return files;
  }

  private static String text(byte[] bytes, int at, int most) {
    int end = at;
    while (end < at + most && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, at, end - at, StandardCharsets.US_ASCII);
  }

  @Test
  void anEmaArchiveHasARowARunAndAFileAnOutcome() throws IOException {
    run("{type: factorial}", 3);

    assertThat(export("ema", "e.tar.gz").code()).isEqualTo(ExitCode.DONE);

    Map<String, String> files = archive(directory.resolve("e.tar.gz"));
    assertThat(files.keySet())
        .containsExactly("experiments.csv", "peakIndex.csv", "daysTo.clash.csv", "metadata.json");
    List<Map<String, String>> experiments = table(files.get("experiments.csv").lines().toList());
    assertThat(experiments).hasSize(12);
    JsonNode metadata = Json.MAPPER.readTree(files.get("metadata.json"));
    assertThat(metadata.get("outcomes").get(1).toString())
        .isEqualTo("[\"ScalarOutcome\",\"daysTo.clash\",\"daysTo.clash.csv\"]");
    assertThat(metadata.get("experiments").propertyNames())
        .containsExactlyElementsOf(experiments.get(0).keySet());
    List<String> index = files.get("peakIndex.csv").lines().toList();
    assertThat(index).hasSize(12);
    for (Map<String, String> row : rows()) {
      int there = -1;
      for (int i = 0; i < experiments.size(); i++) {
        if (experiments.get(i).get("point").equals(row.get("point"))
            && experiments.get(i).get("replication").equals(row.get("replication"))) {
          there = i;
        }
      }
      assertThat(experiments.get(there).get("lethality")).isEqualTo(row.get("lethality"));
      assertThat(index.get(there)).isEqualTo(row.get("peakIndex"));
    }
  }

  @Test
  void aTableOfNetLogoHasSixLinesAboveItsHeader() throws IOException {
    run("{type: factorial}", 2);

    assertThat(export("netlogo-table", "n.csv").code()).isEqualTo(ExitCode.DONE);

    List<String> lines = lines("n.csv");
    assertThat(lines.get(0)).startsWith("BehaviorSpace results");
    assertThat(lines.get(6)).startsWith("[run number],scenario,lethality,resolve,");
    assertThat(lines.get(6)).endsWith(",[step],peakIndex,daysTo.clash");
    assertThat(lines).hasSize(7 + 8);
    assertThat(table(lines.subList(6, lines.size())).get(7)).containsEntry("[step]", "60");
  }

  @Test
  void aFrameOfMesaHasARunIdAnIterationAndAStep() throws IOException {
    run("{type: factorial}", 2);

    assertThat(export("mesa", "m.csv").code()).isEqualTo(ExitCode.DONE);

    List<Map<String, String>> rows = table(lines("m.csv"));
    assertThat(rows).hasSize(8);
    assertThat(rows.get(5))
        .containsEntry("RunId", "5")
        .containsEntry("iteration", "1")
        .containsEntry("point", "2")
        .containsEntry("Step", "60");
  }

  /** A, A with each input from B, chance among them, and B, as {@code sobol.analyze} takes them. */
  @Test
  void pairsForSobolStandInTheOrderOfSalib() throws IOException {
    run("{type: sobolIndices, base: 16}", 1);

    assertThat(export("salib", "x").code()).isEqualTo(ExitCode.DONE);

    JsonNode problem = Json.MAPPER.readTree(Files.readString(directory.resolve("x/problem.json")));
    assertThat(problem.get("names").toString()).isEqualTo("[\"lethality\",\"resolve\",\"chance\"]");
    List<String> x = lines("x/X.csv");
    assertThat(x).hasSize(1 + 16 * 5);
    for (int pair = 0; pair < 16; pair++) {
      String[][] rows =
          x.subList(1 + 5 * pair, 6 + 5 * pair).stream()
              .map(line -> line.split(","))
              .toArray(String[][]::new);
      String[] a = rows[0];
      String[] b = rows[4];
      for (int input = 0; input < 3; input++) {
        String[] mixed = a.clone();
        mixed[input] = b[input];
        assertThat(rows[1 + input]).containsExactly(mixed);
      }
      assertThat(a[2]).isNotEqualTo(b[2]);
    }
    List<String> y = lines("x/Y.csv");
    assertThat(y).hasSameSizeAs(x);
    Map<String, String> second =
        rows().stream().filter(row -> row.get("point").equals("1")).findFirst().orElseThrow();
    assertThat(y.get(5).split(",")[0]).isEqualTo(second.get("peakIndex"));
  }

  @Test
  void whatCannotBeIsRefusedAndNothingIsReplaced() throws IOException {
    run("{type: factorial}", 2);
    Files.writeString(directory.resolve("there"), "mine");

    assertThat(export("parquet", "p").err())
        .isEqualTo(
            "brink: --as parquet: the module for Apache Parquet is not built. In a checkout: mvn -P"
                + " parquet -pl parquet -am -Dmaven.test.skip=true package (it fetches 17 MB); an"
                + " installation does not have it. Maybe make it of a table, for example with"
                + " pandas: read_csv(\"replications.csv\").to_parquet(\"replications.parquet\")\n");
    assertThat(export("excel", "p").err())
        .contains("must be one of ema, netlogo-table, mesa, salib, parquet.");
    assertThat(export("slib", "p").err()).contains("Did you mean \"salib\"?");
    assertThat(export("mesa", "there").err()).contains("--out there is there already");
    assertThat(Files.readString(directory.resolve("there"))).isEqualTo("mine");
    assertThat(
            Arrays.asList(
                export("parquet", "p").code(),
                export("slib", "p").code(),
                export("ema", "there").code()))
        .containsOnly(ExitCode.BAD_INPUT);
    assertThat(Invocation.of(directory, "export", ".", "--as", "ema", "--out", "p").code())
        .isEqualTo(ExitCode.BAD_INPUT);
  }
}
