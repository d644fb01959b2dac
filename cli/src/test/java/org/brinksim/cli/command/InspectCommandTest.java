package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.directory.RunFiles;
import org.brinksim.results.RunManifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a, b (of another seed) and c (without charts), and the charts of a. */
class InspectCommandTest {
  private static final String CSV_SAYS =
      "A CSV does not tell scenario, seed and engine; the pictures beside it do.\n";

  @TempDir private static Path directory;
  private static RunManifest manifest;
  private static String numbers;
  private static String hash;

  @BeforeAll
  static void run() throws IOException {
    SmallRun.run(directory, "-n", "8", "--quiet", "--seed", "2");
    Files.move(directory.resolve("a"), directory.resolve("b"));
    SmallRun.run(directory, "-n", "8", "--quiet", "--no-charts");
    Files.move(directory.resolve("a"), directory.resolve("c"));
    SmallRun.run(directory, "-n", "8", "--quiet");
    manifest = RunManifest.read(directory.resolve("a"));
    hash = manifest.hashes().get("scenario.yaml");
    numbers = Files.readString(directory.resolve("a/charts/peak-rung.csv"));
  }

  private static Invocation inspect(String... arguments) {
    return Invocation.of(
        directory,
        Stream.concat(Stream.of("inspect"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static Invocation done(String out) {
    return new Invocation(ExitCode.DONE, out, "");
  }

  private static String origin(String format) {
    return """
    Chart         peak-rung (%s)
    Scenario      starter
    Its file      SHA-256 %s
    Seed          1
    Replications  8
    Engine        Brink %s, commit %s
    Numbers       %d rows of id, label, runs, share, low95, high95
    """
        .formatted(
            format,
            hash,
            manifest.engine().version(),
            manifest.engine().commit(),
            numbers.lines().count() - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SVG", "PNG", "PDF"})
  void aPictureTellsItsOrigin(String format) {
    String file = "a/charts/peak-rung." + format.toLowerCase(Locale.ROOT);

    assertThat(inspect(file)).isEqualTo(done(origin(format)));
    assertThat(inspect(file, "a")).isEqualTo(done("Belongs to a.\n\n" + origin(format)));
    // Not drawn there, and yet it would be the same.
    assertThat(inspect(file, "c")).isEqualTo(done("Belongs to c.\n\n" + origin(format)));
    assertThat(inspect(file, "--csv", "-")).isEqualTo(done(numbers));
  }

  @Test
  void aCsvTellsWhatItCan() {
    String told =
        "Chart    peak-rung (CSV)\nNumbers  %d rows of id, label, runs, share, low95, high95\n"
                .formatted(numbers.lines().count() - 1)
            + CSV_SAYS;

    assertThat(inspect("a/charts/peak-rung.csv")).isEqualTo(done(told));
    assertThat(inspect("a/charts/peak-rung.csv", "a"))
        .isEqualTo(done("Belongs to a, by its numbers.\n\n" + told));
    assertThat(inspect("a/charts/peak-rung.csv", "--csv", "-")).isEqualTo(done(numbers));
  }

  @Test
  void aPictureOfAnotherRunDoesNotBelong() throws IOException {
    String there = Files.readAllLines(directory.resolve("b/charts/casualties-alder.csv")).get(1);
    String here = Files.readAllLines(directory.resolve("a/charts/casualties-alder.csv")).get(1);

    Invocation another = inspect("a/charts/casualties-alder.pdf", "b");

    assertThat(another.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(another.err()).isEmpty();
    assertThat(another.out().lines().limit(5).map(l -> l.replaceAll(" {2,}", " | ")))
        .containsExactly(
            "Does not belong to b; not the same: seed, numbers.",
            "",
            "not the same | this chart | b",
            "seed | 1 | 2",
            "numbers | line 2: " + shown(here) + " | line 2: " + shown(there));
  }

  private static String shown(String line) {
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }

  /** One key of the scenario changed after the run: the picture is of what was there before. */
  @Test
  void aPictureDrawnFromAnotherScenarioFileDoesNotBelong() throws IOException {
    SmallRun.copy(directory.resolve("a"), directory.resolve("changed"));
    Path scenario = directory.resolve("changed/scenario.yaml");
    Files.writeString(scenario, Files.readString(scenario) + "# mine\n");

    Invocation another = inspect("a/charts/peak-rung.svg", "changed");

    assertThat(another.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(another.out())
        .startsWith("Does not belong to changed; not the same: scenario file.\n")
        .contains(hash);
  }

  @Test
  void aChartThatTheRunDoesNotHaveDoesNotBelong() throws IOException {
    Files.copy(directory.resolve("a/charts/peak-rung.csv"), directory.resolve("other.csv"));

    Invocation another = inspect("other.csv", "a");

    assertThat(another.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(another.out())
        .startsWith("Does not belong to a; not the same: numbers.\n")
        .contains("line 1: id,label,runs,share,low95,high95", "no such chart");
  }

  @Test
  void numbersAreWrittenIntoANewFileOnly() throws IOException {
    assertThat(inspect("a/charts/peak-rung.png", "--csv", "new.csv"))
        .isEqualTo(done("Wrote new.csv\n"));
    assertThat(directory.resolve("new.csv")).hasContent(numbers);
    assertThat(inspect("a/charts/casualties-alder.png", "--csv", "new.csv"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: new.csv is there already. Maybe give another --csv PATH\n"));
    assertThat(directory.resolve("new.csv")).hasContent(numbers);
  }

  @Test
  void allIsToldAsJson() {
    assertThat(inspect("a/charts/peak-rung.svg", "b", "--json").code()).isEqualTo(ExitCode.ANOTHER);
    Invocation json = inspect("a/charts/peak-rung.svg", "a", "--json");

    assertThat(json.code()).isEqualTo(ExitCode.DONE);
    assertThat(json.out())
        .startsWith(
            """
            {
              "file" : "a/charts/peak-rung.svg",
              "format" : "SVG",
              "chart" : "peak-rung",
              "scenario" : {
                "id" : "starter",
                "sha256" : "%s"
              },
              "seed" : 1,
              "interventions" : [ ],
              "replications" : 8,
            """
                .formatted(hash))
        .endsWith(
            """
              "directory" : "a",
              "belongs" : true,
              "mismatches" : [ ]
            }
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          # brink inspect: Missing required parameter: 'FILE'|Try "brink inspect --help".
          none.svg # brink: could not read none.svg
          a/charts # brink: a/charts is not a file. Maybe give one of the files in the charts/ of a run directory
          a/manifest.json # brink: a/manifest.json is no chart that Brink exports; must be an SVG, a PNG, a PDF, or a CSV whose name ends with .csv
          a/charts/peak-rung.svg none # brink: none is not a directory. Maybe give the directory that a run wrote, the one with a manifest.json
          a/charts/peak-rung.svg a/charts # brink: a/charts is not a run directory: it has no manifest.json. Maybe its run has not ended, or a directory beside, above or below is meant
          a/charts/peak-rung.svg a --csv - # brink: --csv writes the numbers and nothing else. Maybe leave DIR and --json out, or ask twice
          a/charts/peak-rung.svg --json --csv - # brink: --csv writes the numbers and nothing else. Maybe leave DIR and --json out, or ask twice
          a/charts/peak-rung.svg --csv # brink inspect: Missing required parameter for option '--csv' (PATH)|Try "brink inspect --help".
          """)
  void badInputIsToldWhy(String line, String message) {
    Map<String, String> before = RunFiles.bytes(directory);
    String[] arguments = line == null ? new String[0] : Pattern.compile(" +").split(line.strip());

    Invocation refused = inspect(arguments);
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).isEqualTo(message.replace('|', '\n') + "\n");
    if (List.of(arguments).contains("--json")) {
      assertThat(refused.out()).contains("\"kind\" : \"", "\"exitCode\" : 2");
    } else {
      assertThat(refused.out()).isEmpty();
    }
    assertThat(RunFiles.bytes(directory)).isEqualTo(before);
  }

  @Test
  void aDamagedPictureIsToldWithoutAnOrigin() throws IOException {
    String svg = Files.readString(directory.resolve("a/charts/peak-rung.svg"));
    Files.writeString(directory.resolve("edited.svg"), svg.replace("\"seed\":1", "\"seed\":3"));

    assertThat(inspect("edited.svg", "a"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: edited.svg was changed since Brink drew it, so that its origin may not be"
                    + " that of what it shows. Maybe take the file as Brink drew it\n"));
  }
}
