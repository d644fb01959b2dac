package org.brinksim.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run that was killed between any two of its writes, each state put together from the files of a
 * whole run: gone on with, it ends with the same bytes as one that nobody killed.
 */
class KilledRunTest {
  private static final String[] OPTIONS = {"-n", "8", "--resume", "--quiet"};

  /** In the order in which they get their names; until then they have a dot before these. */
  private static final List<String> GROWING =
      List.of("replications.csv", "failures.csv", "events.csv", "drivers.csv", "series-runs.bin");

  /** What is made of them before they have their names. */
  private static final List<String> BEFORE = List.of("scenario.yaml", "series.csv");

  /** In the order in which a run writes them; its manifest follows. */
  private static final List<String> TABLES =
      Stream.of(BEFORE, GROWING, List.of("summary.json")).flatMap(List::stream).toList();

  /** The journal's last checkpoint, which says that tables get their names. */
  private static final int CHECKPOINT_BYTES = 8 + 17 + 12 * GROWING.size();

  @TempDir private static Path once;
  private static Path whole;
  private static Map<String, String> expected;
  private static byte[] journal;
  private static Map<String, String> undrawn;
  private static String undrawnManifest;

  @TempDir private Path temp;
  private Path run;
  private int halves;

  @BeforeAll
  static void run() throws Exception {
    journal = SmallRun.journal(once, 8);
    whole = once.resolve(SmallRun.NAME);
    SmallRun.run(once, "-n", "8", "--no-charts", "--quiet");
    undrawn = RunFiles.bytes(whole);
    undrawnManifest = Files.readString(whole.resolve("manifest.json"));
    Invocation.of(once, "report", SmallRun.NAME);
    expected = RunFiles.bytes(whole);
    assertThat(expected).doesNotContainKey(".journal").containsKey("report.html");
  }

  @BeforeEach
  void begin() throws IOException {
    run = Files.createDirectory(temp.resolve(SmallRun.NAME));
  }

  private void take(String name) throws IOException {
    Files.createDirectories(run.resolve(name).getParent());
    Files.copy(whole.resolve(name), run.resolve(name));
  }

  /** Those tables that do not have their names yet when so many files are written. */
  private void takeGrowing(int written) throws IOException {
    int named = Math.max(0, Math.min(written - BEFORE.size(), GROWING.size()));
    for (int g = named; g < GROWING.size(); g++) {
      Files.copy(whole.resolve(GROWING.get(g)), run.resolve("." + GROWING.get(g)));
    }
  }

  /** What is being written when the process dies. */
  private void takeHalf(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(whole.resolve(name));
    Path half = run.resolve(name).resolveSibling(".brink-1-" + ++halves + ".part");
    Files.createDirectories(half.getParent());
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private void assertGoesOn(String state, String... more) throws IOException {
    String[] options = Stream.concat(Stream.of(OPTIONS), Stream.of(more)).toArray(String[]::new);
    assertThat(SmallRun.run(temp, options))
        .as(state)
        .isEqualTo(new Invocation(ExitCode.DONE, "a\n", ""));
    assertThat(RunFiles.bytes(run)).as(state).isEqualTo(more.length == 0 ? expected : undrawn);
    SmallRun.delete(run);
    Files.createDirectory(run);
  }

  @Test
  void beforeAnythingIsWritten() throws IOException {
    assertGoesOn("an empty directory");
    Files.write(run.resolve(".journal"), new byte[0]);
    assertGoesOn("an empty journal");
    Files.write(run.resolve(".journal"), Arrays.copyOf(journal, journal.length / 2));
    assertGoesOn("half a journal");
  }

  @Test
  void whileTablesAreWritten() throws IOException {
    Files.write(run.resolve(".journal"), Arrays.copyOf(journal, journal.length - CHECKPOINT_BYTES));
    takeGrowing(0);
    assertGoesOn("all replications");
    for (int written = 0; written <= TABLES.size(); written++) {
      Files.write(run.resolve(".journal"), journal);
      takeGrowing(written);
      for (String table : TABLES.subList(0, written)) {
        take(table);
      }
      takeHalf(written == TABLES.size() ? "manifest.json" : TABLES.get(written));
      assertGoesOn(written + " tables", "--no-charts");
    }
  }

  /** What an interrupted run wrote and drew is replaced by what all replications give. */
  @Test
  void whileTheTablesOfAnInterruptedRunAreReplaced() throws IOException {
    SmallRun.delete(run);
    SmallRun.interrupted(temp, 4, "-n", "8", "--quiet");
    Path partial = Files.move(run, temp.resolve("partial"));
    for (int written : new int[] {0, 3, TABLES.size()}) {
      SmallRun.copy(partial, run);
      Files.write(run.resolve(".journal"), journal);
      takeGrowing(written);
      for (String name : RunFiles.names(run.resolve("charts")).limit(5L * written).toList()) {
        Files.delete(run.resolve("charts").resolve(name));
      }
      for (String table : TABLES.subList(0, written)) {
        Files.delete(run.resolve(table));
        take(table);
      }
      takeHalf(written == TABLES.size() ? "manifest.json" : TABLES.get(written));
      if (written > 1) {
        assertThat(Invocation.of(temp, "report", SmallRun.NAME).err())
            .endsWith(". Maybe go on with its run by --resume\n");
      }
      assertGoesOn(written + " tables replaced");
    }
  }

  /** The manifest counts as soon as the journal has been emptied, whatever is left beside it. */
  @Test
  void whileTheJournalGoes() throws IOException {
    int header = journal.length % CHECKPOINT_BYTES;
    assertThat(header).isBetween(13, CHECKPOINT_BYTES - 1);
    for (boolean beside : new boolean[] {true, false}) {
      for (String table : TABLES) {
        take(table);
      }
      Files.writeString(run.resolve("manifest.json"), undrawnManifest);
      Files.write(run.resolve(".journal"), Arrays.copyOf(journal, header));
      if (beside) {
        Files.writeString(run.resolve(".series-runs.bin"), "of a greater sample");
      }
      assertGoesOn("an emptied journal, others beside it: " + beside);
    }
  }

  /** The journal goes after the manifest is there. */
  @Test
  void betweenTheTablesAndTheCharts() throws IOException {
    for (boolean withJournal : new boolean[] {true, false}) {
      if (withJournal) {
        Files.write(run.resolve(".journal"), journal);
      }
      for (String table : TABLES) {
        take(table);
      }
      Files.writeString(run.resolve("manifest.json"), undrawnManifest);
      assertGoesOn("no charts, journal there: " + withJournal);
    }
  }

  @Test
  void whileChartsAreDrawn() throws IOException {
    JsonNode manifest = Json.MAPPER.readTree(Files.readString(whole.resolve("manifest.json")));
    for (JsonNode output : manifest.get("outputs")) {
      if (!TABLES.contains(output.get("file").asString())) {
        ((ObjectNode) output).put("sha256", "");
      }
    }
    List<String> drawings =
        expected.keySet().stream()
            .filter(name -> !TABLES.contains(name) && !name.equals("manifest.json"))
            .toList();
    for (int written : new int[] {0, drawings.size() / 2, drawings.size() - 1}) {
      for (String table : TABLES) {
        take(table);
      }
      Files.writeString(run.resolve("manifest.json"), Json.MAPPER.writeValueAsString(manifest));
      for (String drawing : drawings.subList(0, written)) {
        take(drawing);
      }
      takeHalf(drawings.get(written));
      assertGoesOn(written + " files of charts");
    }
  }

  @Test
  void aReportThatIsKilledIsFinishedByAnother() throws IOException {
    SmallRun.copy(whole, run);
    takeHalf("charts/peak-rung.svg");
    takeHalf("report.html");
    takeHalf("manifest.json");
    Files.delete(run.resolve("charts/peak-rung.svg"));
    Files.writeString(run.resolve("charts/mine.part"), "mine");

    assertThat(Invocation.of(temp, "report", SmallRun.NAME).code()).isEqualTo(ExitCode.DONE);

    assertThat(run.resolve("charts/mine.part")).hasContent("mine");
    Files.delete(run.resolve("charts/mine.part"));
    assertThat(RunFiles.bytes(run)).isEqualTo(expected);
  }

  @Test
  void aRunThatNobodyKilledIsComplete() throws IOException {
    SmallRun.copy(whole, run);
    assertThat(SmallRun.run(temp, "-n", "8", "--resume", "--no-charts").err())
        .isEqualTo("a holds this run already, finished: 8 replications, seed 1\n");
    assertGoesOn("all");
  }

  /** A finished run, to which some are added by a process that is killed, stays as it was. */
  @Test
  void whileSomeAreAddedToAFinishedRun() throws IOException {
    SmallRun.delete(run);
    SmallRun.run(temp, "-n", "4", "--quiet");
    Map<String, String> four = RunFiles.bytes(run);
    Files.write(run.resolve(".journal"), Arrays.copyOf(journal, journal.length / 2));
    Files.writeString(run.resolve(".events.csv"), "half");

    assertThat(SmallRun.run(temp, "-n", "3", "--resume", "--quiet"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: a holds results of replications up to 3 (the first is 0), and only 3 are"
                    + " asked for. Maybe give --replications 4 or more\n"));
    assertThat(RunFiles.bytes(run)).containsAllEntriesOf(four);
    assertGoesOn("half a copy");
  }

  @Test
  void aRunThatWasChangedSinceTellsItWhenItIsResumed() throws IOException {
    SmallRun.copy(whole, run);
    Files.writeString(run.resolve("events.csv"), "");
    Files.delete(run.resolve("failures.csv"));

    Invocation words = SmallRun.run(temp, "-n", "8", "--resume", "--no-charts");
    Invocation json = SmallRun.run(temp, "-n", "8", "--resume", "--no-charts", "--json");

    assertThat(words.out())
        .startsWith(
            """
            Files were changed since the run; these may not be its results:
              events.csv is not the file that the run wrote
              failures.csv is missing

            Alder and Birch on the strip
            """);
    assertThat(Json.MAPPER.readTree(json.out()).get("differences").get(1))
        .isEqualTo(Json.MAPPER.readTree("{\"file\": \"failures.csv\", \"what\": \"is missing\"}"));
    assertThat(json.err()).contains("brink: warning: failures.csv is missing\n");
  }
}
