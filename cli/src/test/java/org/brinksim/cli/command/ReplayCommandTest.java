package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.brinksim.cli.Flooded;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.Terminal;
import org.brinksim.gui.setting.RunSettings;
import org.brinksim.results.reading.StoredRun;
import org.brinksim.results.replay.Replay;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** One run of a run directory, again: the same to the last bit, and told. */
class ReplayCommandTest {
  private static final Set<String> TOLD_TOGETHER =
      Set.of("arrival", "commitment", "calendar", "outcome");

  @TempDir private static Path once;
  @TempDir private Path directory;
  private Path run;

  @BeforeAll
  static void run() {
    assertThat(SmallRun.run(once, "-n", "8", "--seed", "34", "--quiet", "--no-charts").code())
        .isEqualTo(ExitCode.DONE);
  }

  @BeforeEach
  void copy() throws IOException {
    run = directory.resolve(SmallRun.NAME);
    SmallRun.copy(once.resolve(SmallRun.NAME), run);
  }

  private Invocation replay(String... options) {
    List<String> line = new ArrayList<>(List.of("replay", SmallRun.NAME));
    line.addAll(Arrays.asList(options));
    return Invocation.of(directory, line.toArray(String[]::new));
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(run.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(run.resolve(file), text.replace(from, to));
  }

  /** The cells of the events of a replication, as events.csv has them. */
  private List<String[]> events(int replication) throws IOException {
    return Files.readAllLines(run.resolve("events.csv")).stream()
        .filter(line -> line.startsWith("starter,0," + replication + ","))
        .map(line -> line.split(",", -1))
        .toList();
  }

  @Test
  void itSaysThatItIsTheStoredRunAndTellsItsStory() throws IOException {
    Invocation told = replay("--replication", "5");

    List<String> lines = told.out().lines().toList();
    int cells = Files.readAllLines(run.resolve("replications.csv")).get(6).split(",", -1).length;
    assertThat(told.code()).isEqualTo(ExitCode.DONE);
    assertThat(told.err()).isEmpty();
    assertThat(lines.get(0)).endsWith(" (starter)");
    assertThat(lines.subList(1, 4))
        .containsExactly(
            "Replication 5 of seed 34: 32 days from 1 March 2030",
            "This is the stored run to the last bit: all "
                + cells
                + " cells of its row in replications.csv are equal, and all "
                + events(5).size()
                + " events",
            "");
    assertThat(lines.subList(4, lines.size()))
        .allMatch(line -> line.matches("( ?\\d{1,2} (Mar|Apr) 2030|           )  \\S.+"))
        .anyMatch(line -> line.contains(", because "));
  }

  @Test
  void itsObjectHasEveryEventOfTheTableInOrderAndTheStoryTellsThem() throws IOException {
    for (int k = 0; k < 8; k++) {
      String replication = Integer.toString(k);
      JsonNode object = Json.MAPPER.readTree(replay("--replication", replication, "--json").out());
      String story = replay("--replication", replication).out();
      List<String[]> rows = events(k);
      String[] columns = Files.readAllLines(run.resolve("events.csv")).get(0).split(",");

      assertThat(object.get("matches").booleanValue()).isTrue();
      assertThat(object.get("events").size()).isEqualTo(rows.size()).isGreaterThan(5);
      int place = 0;
      for (int e = 0; e < rows.size(); e++) {
        JsonNode event = object.get("events").get(e);
        for (int c = 0; c < columns.length; c++) {
          assertSame(event.get(columns[c]), rows.get(e)[c]);
        }
        String sentence = event.get("sentence").stringValue();
        if (!TOLD_TOGETHER.contains(event.get("kind").stringValue())) {
          assertThat(story.indexOf("  " + sentence + "\n", place)).as(sentence).isPositive();
          place = story.indexOf("  " + sentence + "\n", place) + 1;
        }
      }
    }
  }

  private static void assertSame(JsonNode value, String cell) {
    if (cell.isEmpty()) {
      assertThat(value.isNull() || value.stringValue().isEmpty()).isTrue();
    } else if (value.isNumber()) {
      assertThat(value.doubleValue()).isEqualTo(Double.parseDouble(cell));
    } else {
      assertThat(value.stringValue()).isEqualTo(cell);
    }
  }

  @Test
  void itsObjectHasTheDriversOfTheTable() throws IOException {
    List<String> stored =
        Files.readAllLines(run.resolve("drivers.csv")).stream()
            .filter(line -> line.startsWith("starter,0,5,"))
            .map(line -> line.split(",")[3] + " " + line.split(",")[4])
            .toList();
    JsonNode object = Json.MAPPER.readTree(replay("--replication", "5", "--json").out());

    List<String> told =
        StreamSupport.stream(object.get("events").spliterator(), false)
            .flatMap(e -> StreamSupport.stream(e.get("drivers").spliterator(), false))
            .map(d -> d.get("event").intValue() + " " + d.get("driver").stringValue())
            .toList();

    assertThat(told).isEqualTo(stored).isNotEmpty();
    JsonNode which = object.get("run");
    assertThat(which.get("replication").intValue()).isEqualTo(5);
    assertThat(which.get("directory").stringValue()).isEqualTo("a");
    assertThat(which.get("failure").isNull()).isTrue();
    assertThat(object.get("differences").isEmpty()).isTrue();
  }

  @Test
  void anEditedCellIsNoticedWithItsColumn() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(run.resolve("replications.csv")));
    String[] names = lines.get(0).split(",");
    String[] cells = lines.get(3).split(",", -1);
    String was = cells[3];
    cells[3] = "12345.5";
    lines.set(3, String.join(",", cells));
    Files.write(run.resolve("replications.csv"), lines);

    Invocation told = replay("--replication", "2");

    assertThat(told.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(told.out())
        .startsWith(
            "Files were changed since the run; these may not be its results:\n"
                + "  replications.csv is not the file that the run wrote\n\n")
        .contains("\nThis is not the stored run: 1 cell differs\n")
        .containsPattern(
            "\n  replications.csv +" + names[3] + " +12345.5 +" + was.replace(".", "\\.") + "\n")
        .contains("\nThe version that made the directory is this one: Brink ");
    JsonNode object = Json.MAPPER.readTree(replay("--replication", "2", "--json").out());
    assertThat(object.get("matches").booleanValue()).isFalse();
    assertThat(object.get("exitCode").intValue()).isEqualTo(ExitCode.ANOTHER);
    assertThat(object.get("differences").get(0).toString())
        .isEqualTo(
            "{\"file\":\"replications.csv\",\"place\":\"%s\",\"stored\":\"12345.5\",\"now\":\"%s\"}"
                .formatted(names[3], was));
    assertThat(replay("--replication", "3").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void anotherVersionIsNamedWhereTheRunDiffers() throws IOException {
    edit("manifest.json", "\"version\" : \"", "\"version\" : \"9");
    assertThat(replay("--replication", "2").code()).isEqualTo(ExitCode.DONE);
    edit("scenario.yaml", "elementSize: ", "elementSize: 1");

    Invocation told = replay("--replication", "2");

    assertThat(told.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(told.out())
        .contains("\n  scenario.yaml is not the file that the run wrote\n")
        .containsPattern("\nThe directory was made by Brink 9.*, and this is Brink ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --replication 8            | brink: a has no replication 8; its last is 7, the first is 0
          --replication 0 --point 1  | brink: a has no design point 1; its last is 0, the first is 0
          --replication -1           | brink replay: --replication is -1; must be at least 0
          --replication 0 --point -1 | brink replay: --point is -1; must be at least 0
          --replication x            | brink replay: Invalid value for option '--replication': "x" is not a whole number
          --point 0                  | brink replay: Missing required option: '--replication=K'
          --replication 0 --json --gui | brink replay: --json and --gui do not go together; give one of them
          --replication 0 --gui      | brink: no display to open a window on (this Java has no display). Maybe leave --gui out
          """)
  void badUsageIsRefused(String options, String message) {
    Invocation refused = replay(options.split(" "));

    assertThat(refused.err()).startsWith(message + "\n");
    if (options.contains("--json")) {
      assertThat(refused.out()).contains("\"kind\" : \"usage\"", "\"exitCode\" : 2");
    } else {
      assertThat(refused.out()).isEmpty();
    }
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          manifest.json    | brink: a is not a run directory: it has no manifest.json. Maybe its run has not ended, or a directory beside, above or below is meant
          scenario.yaml    | brink: a is damaged: it lacks scenario.yaml. Maybe run the scenario again into a new directory
          replications.csv | brink: a is damaged: it lacks replications.csv. Maybe run the scenario again into a new directory
          failures.csv     | brink: a is damaged: it lacks failures.csv. Maybe run the scenario again into a new directory
          events.csv       | brink: a is damaged: it lacks events.csv. Maybe run the scenario again into a new directory
          drivers.csv      | brink: a is damaged: it lacks drivers.csv. Maybe run the scenario again into a new directory
          """)
  void aMissingFileIsNamed(String file, String message) throws IOException {
    Files.delete(run.resolve(file));

    assertThat(replay("--replication", "1"))
        .isEqualTo(new Invocation(ExitCode.BAD_INPUT, "", message + "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          manifest.json    | "format" : 1    | "format" : 2    | a/manifest.json has format 2; this version reads format 1. Maybe use the version of the program that made the directory
          manifest.json    | "id" : "starter" | "id" : "other" | a/manifest.json does not go with scenario.yaml: the scenario's id is other, not starter.
          manifest.json    | "completed" : 8 | "completed" : 7 | a/manifest.json is damaged: replications.requested is 8; must be 7,
          scenario.yaml    | id: starter     | id: [           | a/scenario.yaml is not a valid scenario (1 problem):
          replications.csv | starter,0,1,    | starter,0,2,    | a/replications.csv line 4, column replication: is "2"; must be more than 2, that of the row before.
          replications.csv | starter,0,1,    | starter,0,1,x   | a/replications.csv line 3, column
          replications.csv | starter,0,1,    | starter,0,1,2,  | a/replications.csv line 3: has
          replications.csv | replication,    | replicate,      | a/replications.csv line 1, column 3: is "replicate"; must be "replication".
          events.csv       | starter,0,1,0,  | starter,0,1,4,  | column event: is "4"; must be 0, as the events of a run are counted.
          events.csv       | ,hazard,        | ,whim,          | line 12: has the unknown cause whim.
          """)
  void damageIsToldWhereItIs(String file, String from, String to, String message)
      throws IOException {
    edit(file, from, to);

    Invocation refused = replay("--replication", "1");

    assertThat(refused.err()).contains(message);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aRunThatHasNotEndedHasNothingToReplay() throws IOException {
    SmallRun.delete(run);
    assertThat(SmallRun.interrupted(directory, 3, "-n", "8", "--seed", "34", "--quiet").code())
        .isEqualTo(ExitCode.INTERRUPTED);

    assertThat(replay("--replication", "1").code()).isEqualTo(ExitCode.DONE);
    assertThat(replay("--replication", "7").err())
        .isEqualTo(
            "brink: a holds an interrupted run, which had not come to replication 7. Maybe go on with it by --resume, or give one of the rows of replications.csv\n");
    Files.delete(run.resolve("manifest.json"));
    assertThat(replay("--replication", "1").err())
        .startsWith("brink: a is not a run directory: it has no manifest.json. Maybe its run has");
    assertThat(Invocation.of(directory, "replay", "none", "--replication", "1").err())
        .startsWith("brink: none is not a directory. Maybe give the directory that a run wrote");
  }

  /** The reader refuses so many soldiers, so their scenario is put in behind its back. */
  @Test
  void aRunThatFailedIsToldUpToItsFailure() throws Exception {
    Flooded.run(directory.resolve("flooded"));
    String[] row = Files.readAllLines(directory.resolve("flooded/failures.csv")).get(1).split(",");
    int k = Integer.parseInt(row[2]);
    Path flooded = directory.resolve("flooded");
    StoredRun read = StoredRun.read(flooded, 0, k);
    StoredRun stored =
        new StoredRun(
            read.manifest(),
            Flooded.scenario(List.of(), 2e3, 9e9).scenario(),
            read.run(),
            List.of(),
            read.failure(),
            List.of());
    String why = read.failure().orElseThrow();

    String told = told(Replay.of(flooded, stored));
    assertThat(told)
        .contains("\nIt fails as the stored run did: " + why + "\n\n")
        .endsWith("\nThen it fails: " + why + "\n");
    StoredRun other =
        new StoredRun(
            read.manifest(),
            stored.scenario(),
            read.run(),
            List.of(),
            Optional.of("fire"),
            List.of());
    assertThat(told(Replay.of(flooded, other)))
        .contains("\nIt fails, but not as the stored run did: " + why + "\n");
    Invocation now =
        Invocation.of(directory, "replay", "flooded", "--replication", Integer.toString(k));
    assertThat(now.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(now.out())
        .contains("\nIt reaches its horizon, and the stored run did not: " + why + "\n");
  }

  private String told(Replay replay) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    Session session =
        new Session(
            stream,
            stream,
            Terminal.none(),
            directory,
            Invocation.CLOCK,
            "./brink",
            Interruption.byRequest());
    ReplayMessages messages = new ReplayMessages(session, "a", replay);
    messages.tell();
    assertThat(messages.exitCode()).isEqualTo(ExitCode.ANOTHER);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theWindowOpensOnThatVeryRun() {
    Replay replay = Replay.of(run, 0, 5);
    RunSettings setting = ReplayCommand.setting(run, replay);

    assertThat(setting.seed()).isEqualTo(34);
    assertThat(setting.replication()).isEqualTo(5);
    assertThat(setting.prepare().scenario()).isEqualTo(replay.scenario());
  }

  @Test
  void onATerminalTheStoryIsWrapped() {
    Invocation told =
        Invocation.of(
            directory,
            Invocation.CLOCK,
            new Terminal(true, true, false, () -> 60),
            Interruption.byRequest(),
            "replay",
            "a",
            "--replication",
            "5");

    assertThat(told.out().lines()).allMatch(line -> line.length() <= 60);
    assertThat(told.out().replaceAll("\\s+", " "))
        .isEqualTo(replay("--replication", "5").out().replaceAll("\\s+", " "));
  }
}
