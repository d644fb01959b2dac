package org.brinksim.cli.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Terminal;
import org.brinksim.results.RunManifest;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DefaultsTest {
  @TempDir private Path directory;

  @BeforeEach
  void aScenario() throws IOException {
    Files.createDirectories(directory.resolve("war"));
    Files.writeString(
        directory.resolve("war/mine.yaml"), ShippedScenarios.find("starter").orElseThrow().text());
  }

  private void beside(String text) throws IOException {
    Files.writeString(directory.resolve("war/brink.yaml"), text);
  }

  private void ofUser(String text) throws IOException {
    Files.createDirectories(directory.resolve("home/brink"));
    Files.writeString(directory.resolve("home/brink/brink.yaml"), text);
  }

  private Invocation brink(String... arguments) {
    Map<String, String> environment =
        Map.of("XDG_CONFIG_HOME", directory.resolve("home").toString());
    return Invocation.with(directory, environment, "", arguments);
  }

  /** Runs the scenario without charts; the manifest of what came of it. */
  private RunManifest run(String... options) throws IOException {
    List<String> line = new ArrayList<>(List.of("run", "war/mine.yaml", "--no-charts", "--quiet"));
    line.addAll(List.of(options));
    Invocation run = brink(line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    return RunManifest.read(directory.resolve(run.out().strip()));
  }

  @Test
  void theCommandLineGoesBeforeTheFileBesideTheScenarioWhichGoesBeforeTheUsers()
      throws IOException {
    ofUser("replications: 3\nseed: 7\nout: mine/runs\n");
    beside("replications: 2\n");

    RunManifest both = run();
    assertThat(both.replications().requested()).isEqualTo(2);
    assertThat(both.seed()).isEqualTo(7);
    assertThat(directory.resolve("mine/runs/starter-20300102-030405")).isDirectory();
    RunManifest typed = run("-n", "1", "--seed", "-5", "--out", "typed");
    assertThat(typed.replications().requested()).isEqualTo(1);
    assertThat(typed.seed()).isEqualTo(-5);
    Files.delete(directory.resolve("war/brink.yaml"));
    assertThat(run("--out", "users").replications().requested()).isEqualTo(3);
  }

  @Test
  void aRunWithDefaultsHasTheBytesOfOneWithTheSameOptions() throws IOException {
    run("-n", "2", "--seed", "7", "--threads", "1", "--out", "typed");
    beside("{replications: 2, seed: 7, threads: 1}");
    run("--out", "defaults");

    for (String file : List.of("replications.csv", "summary.json", "scenario.yaml")) {
      assertThat(directory.resolve("defaults/" + file))
          .hasSameBinaryContentAs(directory.resolve("typed/" + file));
    }
  }

  @Test
  void configRefusesWhatIsNeitherAFileNorShipped() {
    Invocation config = brink("config", "war/mien.yaml");

    assertThat(config.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(config.err()).contains("\"war/mien.yaml\" is neither a file nor a shipped scenario");
    assertThat(brink("config", "war/mine.yaml").code()).isEqualTo(ExitCode.DONE);
    assertThat(brink("config", "starter").code()).isEqualTo(ExitCode.DONE);
    assertThat(brink("config", "kursk-what-matters").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void threadsTakeEffect() throws IOException {
    beside("threads: 3\n");

    assertThat(brink("run", "war/mine.yaml", "-n", "1", "--no-charts", "--out", "a").err())
        .contains("3 threads");
    assertThat(
            brink("run", "war/mine.yaml", "-n", "1", "--threads", "1", "--no-charts", "--out", "b")
                .err())
        .contains("1 thread,");
  }

  @Test
  void aShippedScenarioTakesThoseOfTheUserAlone() throws IOException {
    Files.writeString(directory.resolve("brink.yaml"), "replications: 2\n");
    ofUser("replications: 4\n");

    Invocation run = brink("run", "starter", "--no-charts", "--out", "a");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(RunManifest.read(directory.resolve("a")).replications().requested()).isEqualTo(4);
  }

  @Test
  void aStudyKeepsWhatItSaysItself() throws IOException {
    Files.writeString(
        directory.resolve("war/study.yaml"),
        "format: 1\nid: s\nscenario: mine.yaml\nseed: 9\nreplications: 2\n"
            + "design: {type: factorial}\nfactors: {lethality: {levels: [0.003, 0.006]}}\n");
    beside("{replications: 3, seed: 7}");

    Invocation run = brink("run", "war/study.yaml", "--no-charts", "--out", "a");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(RunManifest.read(directory.resolve("a")).seed()).isEqualTo(9);
    assertThat(run.out()).contains("4 runs of 60 days, seed 9");
  }

  /** Also of one that names no number of runs, and of one that a list on the command line makes. */
  @Test
  void aStudyThatSaysNothingAndASweepTakeTheDefaults() throws IOException {
    Files.writeString(
        directory.resolve("war/study.yaml"),
        "format: 1\nid: s\nscenario: mine.yaml\nseed: 9\n"
            + "design: {type: factorial}\nfactors: {lethality: {levels: [0.003, 0.006]}}\n");
    beside("{replications: 3, seed: 7}");

    assertThat(brink("run", "war/study.yaml", "--no-charts", "--out", "a").out())
        .contains("6 runs of 60 days, seed 9");
    List<String> sweep =
        List.of("run", "war/mine.yaml", "--set", "lethality=[0.003,0.006]", "--no-charts");
    assertThat(brink(with(sweep, "--out", "b")).out()).contains("6 runs of 60 days, seed 7");
    assertThat(brink(with(sweep, "--out", "c", "-n", "1", "--seed", "2")).out())
        .contains("2 runs of 60 days, seed 2");
  }

  private static String[] with(List<String> line, String... more) {
    List<String> all = new ArrayList<>(line);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** The line that goes on names what came from a file, which may say something else by then. */
  @Test
  void whatGoesOnDoesNotAskTheFileAgain() throws IOException {
    beside("{replications: 2, seed: 7}");
    Interruption interruption = Interruption.byRequest();
    interruption.requested().set(true);

    Invocation stopped =
        Invocation.of(
            directory,
            Invocation.CLOCK,
            Terminal.none(),
            interruption,
            "run",
            "war/mine.yaml",
            "--seed",
            "5",
            "--no-charts",
            "--out",
            "a");

    assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(stopped.err())
        .endsWith(
            "  ./brink run war/mine.yaml --seed 5 --no-charts --out a --resume --replications=2\n");
  }

  @Test
  void thePageOfAScenarioHasTheSeed() throws IOException {
    beside("seed: 7042\n");

    brink("lab", "war/mine.yaml", "--out", "a.html");
    brink("lab", "war/mine.yaml", "--seed", "7042", "--out", "b.html");
    brink("lab", "war/mine.yaml", "--seed", "1", "--out", "c.html");
    assertThat(directory.resolve("a.html")).hasSameBinaryContentAs(directory.resolve("b.html"));
    assertThat(Files.mismatch(directory.resolve("a.html"), directory.resolve("c.html")))
        .isNotEqualTo(-1);
  }

  @Test
  void configTellsEachWithWhereItComesFrom() throws IOException {
    ofUser("replications: 3\nseed: 7\ntheme: dark\n");
    beside("replications: 2\nthreads: 4\n");

    assertThat(brink("config", "war/mine.yaml").out().lines().map(it -> it.replaceAll(" +", " ")))
        .containsExactly(
            "default value from set by",
            "replications 2 war/brink.yaml -n, --replications",
            "seed 7 home/brink/brink.yaml --seed",
            "threads 4 war/brink.yaml --threads",
            "out out built in --out",
            "theme dark home/brink/brink.yaml --theme",
            "",
            "Read war/brink.yaml",
            "Read home/brink/brink.yaml");
    JsonNode told = Json.MAPPER.readTree(brink("config", "--json").out());
    assertThat(told.get("defaults").get(0).get("value").asString()).isEqualTo("3");
    assertThat(told.get("defaults").get(3).get("from").asString()).isEqualTo("built in");
    assertThat(told.get("files")).hasSize(1);
    assertThat(told.get("files").get(0).get("there").asBoolean()).isTrue();
  }

  @Test
  void everyProblemOfAFileIsToldAtOnceAndNothingIsRun() throws IOException {
    beside("replication: 5\nthreads: 0\nout: 'x'\ntheme: drak\nseed: 7\ncolour: red\n");

    Invocation refused = brink("run", "war/mine.yaml");
    assertThat(refused)
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                """
                war/brink.yaml is not a valid configuration (4 problems):
                  line 1, column 1   replication   is not a known key. Did you mean "replications"?
                  line 2, column 10  threads   is 0; must be a whole number from 1 to 1024 (threads)
                  line 4, column 8   theme   is "drak"; must be one of system, light, dark. Did you mean "dark"?
                  line 6, column 1   colour   is not a known key. Known keys: replications, seed, threads, out, theme
                """));
    assertThat(brink("config", "war/mine.yaml")).isEqualTo(refused);
    assertThat(brink("gui", "war/mine.yaml", "--screenshot", "a.png")).isEqualTo(refused);
    assertThat(directory.resolve("out")).doesNotExist();
    for (String seed : new String[] {"1.5", "x", "9223372036854775808", "01"}) {
      beside("seed: " + seed + "\n");
      assertThat(brink("run", "war/mine.yaml").err())
          .isEqualTo(
              "war/brink.yaml is not a valid configuration (1 problem):\n  line 1, column 7"
                  + "  seed   is \""
                  + seed
                  + "\"; must be a whole number of 64 bits\n");
    }
  }

  @Test
  void theUsersFolderIsWhereTheSystemHasIt() {
    assertThat(DefaultsFinder.userFolder(Map.of("HOME", "/home/a")))
        .contains(Path.of("/home/a/.config/brink"));
    assertThat(DefaultsFinder.userFolder(Map.of("HOME", "/home/a", "XDG_CONFIG_HOME", "/conf")))
        .contains(Path.of("/conf/brink"));
    assertThat(DefaultsFinder.userFolder(Map.of("HOME", "/home/a", "XDG_CONFIG_HOME", "conf")))
        .contains(Path.of("/home/a/.config/brink"));
    assertThat(DefaultsFinder.userFolder(Map.of("OS", "Windows_NT", "APPDATA", "/roaming")))
        .contains(Path.of("/roaming/brink"));
    assertThat(DefaultsFinder.userFolder(Map.of())).isEmpty();
  }
}
