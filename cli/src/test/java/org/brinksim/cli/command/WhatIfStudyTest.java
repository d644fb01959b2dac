package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.experiment.Run;
import org.brinksim.model.event.EventLog;
import org.brinksim.results.RunManifest;
import org.brinksim.results.WhatIf;
import org.brinksim.results.replay.Replay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A study whose factor is what is changed by hand. */
class WhatIfStudyTest {

  private static final int RUNS = 6;
  private static final String STUDY =
      """
      format: 1
      id: acts
      title: What is done
      scenario: starter
      seed: 9
      replications: 6
      design: {type: factorial}
      factors:
        act:
          name: what is done
          whatIf:
            asItIs: {}
            neverClosed: {without: [birch.close-border]}
            closedLate: {without: [birch.close-border, summit], with: ["birch.close-border@20"]}
            calm: {fromDay: 2030-03-31, set: {lethality: 0.001}}
        combat.elementSize: {levels: [100, 250]}
      events: all
      """;

  @TempDir private Path directory;

  @BeforeEach
  void file() throws IOException {
    write("acts.yaml", STUDY);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Invocation brink(String... line) {
    Invocation done = Invocation.of(directory, line);
    assertThat(done.code()).as(done.err()).isEqualTo(ExitCode.DONE);
    return done;
  }

  private void study() {
    brink("run", "acts.yaml", "--out", "a", "--quiet", "--no-charts");
  }

  /** A point's rows without the columns that say which it is. */
  private List<List<String>> rows(String run, int point, String... without) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve(run).resolve("replications.csv"));
    List<String> header = List.of(lines.get(0).split(",", -1));
    List<String> left = Stream.concat(Stream.of("point"), Arrays.stream(without)).toList();
    return lines.stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .filter(row -> row.get(header.indexOf("point")).equals(Integer.toString(point)))
        .map(
            row ->
                IntStream.range(0, row.size())
                    .filter(c -> !left.contains(header.get(c)))
                    .mapToObj(row::get)
                    .toList())
        .toList();
  }

  private List<String> events(String run, int point) throws IOException {
    return Files.readAllLines(directory.resolve(run).resolve("events.csv")).stream()
        .skip(1)
        .filter(line -> line.split(",", -1)[1].equals(Integer.toString(point)))
        .map(line -> line.replaceFirst("^starter,[0-9]+,", ""))
        .toList();
  }

  @Test
  void aPointHasTheBytesOfARunThatIsChangedByHand() throws IOException {
    study();
    String[][] same = {
      {},
      {"--without", "birch.close-border"},
      {"--without", "birch.close-border", "--without", "summit", "--with", "birch.close-border@20"},
      {"--from-day", "2030-03-31", "--set", "lethality=0.001"}
    };
    for (int level = 0; level < same.length; level++) {
      String[] line = {
        "run",
        "starter",
        "--seed",
        "9",
        "-n",
        Integer.toString(RUNS),
        "--quiet",
        "--no-charts",
        "--out",
        "alone" + level,
        "--set",
        "combat.elementSize=100"
      };
      brink(Stream.of(line, same[level]).flatMap(Arrays::stream).toArray(String[]::new));
      assertThat(rows("a", 2 * level, "act", "combat.elementSize"))
          .hasSize(RUNS)
          .isEqualTo(rows("alone" + level, 0));
      assertThat(events("a", 2 * level)).isNotEmpty().isEqualTo(events("alone" + level, 0));
    }
    assertThat(rows("a", 0)).isNotEqualTo(rows("a", 2));
  }

  @Test
  void theLevelsAreKeptReplayedAndReported() throws IOException {
    study();

    RunManifest manifest = RunManifest.read(directory.resolve("a"));
    assertThat(manifest.design().whatIfs())
        .containsExactly(
            new WhatIf(
                "act",
                List.of(
                    new WhatIf.Level("asItIs", List.of()),
                    new WhatIf.Level("neverClosed", List.of("without birch.close-border")),
                    new WhatIf.Level(
                        "closedLate",
                        List.of(
                            "with birch.close-border@20",
                            "without birch.close-border",
                            "without summit")),
                    new WhatIf.Level("calm", List.of("from day 30: lethality=0.001")))));
    Invocation replay = brink("replay", "a", "--point", "5", "--replication", "3");
    assertThat(replay.out())
        .contains(
            "act = closedLate, combat.elementSize = 250",
            "Changed by hand: with birch.close-border@20; without birch.close-border; without summit",
            "This is the stored run to the last bit",
            "(forced by hand)");
    JsonNode run =
        Json.MAPPER
            .readTree(brink("replay", "a", "--point", "2", "--replication", "0", "--json").out())
            .get("run");
    assertThat(run.get("settings").get("act").asString()).isEqualTo("neverClosed");
    assertThat(run.get("changes").get(0).asString()).isEqualTo("without birch.close-border");
    assertThat(brink("run", "acts.yaml", "--out", "a", "--resume", "--no-charts").out())
        .contains("neverClosed", "“What is done” at ");
    brink("report", "a");
    assertThat(Files.readString(directory.resolve("a/report.html")))
        .contains("neverClosed: without birch.close-border", "asItIs: as it is");
  }

  @Test
  void explainTellsWhatEachLevelChanges() throws IOException {
    assertThat(brink("explain", "acts.yaml").out())
        .contains("asItIs, neverClosed, closedLate, calm", "from day 30: lethality=0.001");
    JsonNode act =
        Json.MAPPER
            .readTree(brink("explain", "acts.yaml", "--json").out())
            .get("factors")
            .get(0)
            .get("whatIf");
    assertThat(act.get(1).get("interventions").get(0).asString())
        .isEqualTo("without birch.close-border");
    assertThat(brink("validate", "acts.yaml").out()).contains("acts.yaml is ok");
  }

  @Test
  void studiesAreComparedByWhatIsChangedAndNotByNames() throws IOException {
    study();
    write(
        "other.yaml",
        STUDY.replace("neverClosed:", "open:").replace("lethality: 0.001", "lethality: 0.002"));
    brink("run", "other.yaml", "--out", "b", "--quiet", "--no-charts");

    JsonNode compared =
        Json.MAPPER.readTree(Invocation.of(directory, "compare", "a", "b", "--json").out());

    assertThat(compared.get("points")).hasSize(6);
    assertThat(compared.get("points").get(2).get("settings").get("act").asString())
        .isEqualTo("neverClosed");
    assertThat(compared.get("onlyInBaseline").toString()).isEqualTo("[6,7]");
    assertThat(Invocation.of(directory, "compare", "a", "b").out())
        .contains("act = calm (from day 30: lethality=0.002)");
  }

  @Test
  void aTableNamesTheLevelsAndOnlyThose() throws IOException {
    String listed = STUDY.replace("{type: factorial}", "{type: listed, file: points.csv}");
    write("listed.yaml", listed);
    write("points.csv", "combat.elementSize,act\n100,calm\n250,asItIs\n");
    brink("run", "listed.yaml", "--out", "a", "--quiet", "--no-charts");
    assertThat(RunManifest.read(directory.resolve("a")).design().settings())
        .containsExactly(List.of(3.0, 100.0), List.of(0.0, 250.0));

    write("points.csv", "combat.elementSize,act\n100,3\n");
    Invocation refused = Invocation.of(directory, "validate", "listed.yaml");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err() + refused.out())
        .contains(
            "line 2, column act is \"3\"; must be one of asItIs, neverClosed, closedLate, calm");
  }

  @Test
  void whatTheCommandLineChangesMustGoWithWhatTheStudyDoes() {
    Invocation refused =
        Invocation.of(
            directory, "run", "acts.yaml", "--without", "birch.close-border@5", "--out", "a");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .contains("\"without birch.close-border\" and \"without birch.close-border@5\"");
    assertThat(directory.resolve("a")).doesNotExist();
  }

  /** The window opens on a point of what-ifs and parameters, as it was; on no other number. */
  @Test
  void theWindowOpensOnAPointThatItCanSet() throws IOException {
    write(
        "pinned.yaml",
        STUDY.replace(
            "combat.elementSize: {levels: [100, 250]}", "lethality: {levels: [0.003, 0.006]}"));
    assertThat(brink("run", "pinned.yaml", "--no-charts", "--quiet", "--out", "p").code())
        .isEqualTo(ExitCode.DONE);
    for (int point = 0; point < 8; point++) {
      Replay replay = Replay.of(directory.resolve("p"), point, 2);
      ReplayCommand.refuseUnshown(replay);
      EventLog log = new EventLog(false);
      ReplayCommand.setting(directory.resolve("p"), replay)
          .prepare()
          .experiment()
          .run(Run.ofFirstPoint(2), log);
      assertThat(log.events()).as("point %s", point).isEqualTo(replay.events());
    }
    assertThat(brink("run", "acts.yaml", "--no-charts", "--quiet", "--out", "a").code())
        .isEqualTo(ExitCode.DONE);
    String[] line = {"replay", "a", "--replication", "2", "--point", "3", "--gui"};
    assertThat(Invocation.of(directory, line).err())
        .contains("it sets combat.elementSize, and the window sets parameters only");
  }
}
