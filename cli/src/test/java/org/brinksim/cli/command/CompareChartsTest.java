package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Runs a and b of two seeds, lethal of another law, and bare without charts. */
class CompareChartsTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    run("a", "1");
    run("b", "5");
    run("lethal", "1", "--set", "parameters.lethality.logUniform=[0.05, 0.2]");
    run("bare", "1", "--no-charts");
  }

  private static void run(String name, String seed, String... options) {
    List<String> line = new ArrayList<>(List.of("run", "starter", "--quiet", "-n", "40"));
    line.addAll(List.of("--seed", seed, "--out", name));
    line.addAll(List.of(options));
    Invocation run = Invocation.of(directory, line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static Invocation compare(String... arguments) {
    List<String> line = new ArrayList<>(List.of("compare"));
    line.addAll(List.of(arguments));
    return Invocation.of(directory, line.toArray(String[]::new));
  }

  private static void refused(Invocation refused, String... lines) {
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).isEqualTo("brink: " + String.join("\n", lines) + "\n");
  }

  @Test
  void theSameFilesAreTheSameBytes() {
    assertThat(compare("a/charts", "a", "a/charts").out())
        .startsWith("a: identical bytes: the files of both are the same bytes\n")
        .contains("Drawn from the same scenario, seed, number of runs and engine.");
    assertThat(compare("a/charts/index.svg", "a/charts/index.svg").out())
        .startsWith("identical bytes");
  }

  @Test
  void anotherFormOfOneChartIsTheSame() {
    Invocation forms = compare("a/charts/peak-rung.svg", "a/charts/peak-rung.pdf");

    assertThat(forms.out())
        .startsWith("all same: each number that is compared, of ")
        .contains("Same, every drawn number equal: peak-rung");
  }

  @Test
  void anotherSeedIsUndecidedAndTold() {
    Invocation seeds = compare("a/charts", "b", "--fail-on-difference");

    assertThat(seeds.code()).isEqualTo(ExitCode.DONE);
    assertThat(seeds.out())
        .startsWith("undecided: ")
        .contains("none is shown to differ")
        .contains("What differs in the origins\n")
        .containsPattern("seed +1 +5 +all charts")
        .contains("index, on day 60")
        .contains("runs each would decide")
        .contains("the drawn numbers do not tell how much runs vary");
  }

  @Test
  void whatDiffersIsNamed() {
    Invocation lethal =
        compare(
            "a/charts/first-actions.png",
            "lethal",
            "--only",
            "first-actions",
            "--fail-on-difference");

    assertThat(lethal.out()).startsWith("different: ").contains("scenario file (SHA-256)");
    assertThat(lethal.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(compare("a/charts/first-actions.png", "lethal").code()).isEqualTo(ExitCode.DONE);
    assertThat(compare("a/charts/first-actions.png", "lethal", "--margin", "share=100").out())
        .startsWith("different, but within the margin: ");
  }

  @Test
  void aCsvTellsNoOrigin() {
    assertThat(compare("a/charts/peak-rung.csv", "b/charts/peak-rung.csv").out())
        .contains("of no known run: a CSV does not tell scenario, seed and engine")
        .contains("Whether the runs differ in scenario, seed or engine is not told.")
        .containsPattern("War, % .* undecided; about");
    assertThat(compare("a/charts/time-to-rungs.csv", "b/charts/time-to-rungs.csv").out())
        .contains("time-to-rungs, on day 60")
        .doesNotContain("runs each would decide");
  }

  @Test
  void chartsOfOneSideAloneAreNamed() throws IOException {
    Path some = Files.createDirectory(directory.resolve("some"));
    for (String name : List.of("index.csv", "index.png", "peak-rung.pdf", ".hidden.svg")) {
      Path from = directory.resolve("a/charts").resolve(name.replace(".hidden", "index"));
      Files.copy(from, some.resolve(name));
    }
    Files.writeString(some.resolve("notes.txt"), "mine");

    assertThat(compare("b", "some").out())
        .startsWith("undecided: ")
        .contains(" in 2 charts")
        .contains("Only in the baseline: belief-build-up, casualties-alder");
    assertThat(compare("some/index.csv", "some").out()).startsWith("all same");
  }

  @Test
  void unlikeChartsAreRefused() {
    refused(
        compare("a/charts/index.svg", "b/charts/peak-rung.svg", "b/charts/engaged-alder.csv"),
        "a/charts/index.svg is the chart index; b/charts/peak-rung.svg is the chart peak-rung. Maybe give two files of one chart",
        "a/charts/index.svg is the chart index; b/charts/engaged-alder.csv is the chart engaged-alder. Maybe give two files of one chart; a CSV is told by its name");
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    Path spoilt = Files.createDirectory(directory.resolve("spoilt"));
    Files.writeString(spoilt.resolve("index.csv"), "day,mean\n1,2\n");
    Files.writeString(spoilt.resolve("peak-rung.svg"), "<svg/>");
    Files.writeString(
        spoilt.resolve("shares.csv"),
        "id,label,runs,share,low95,high95\nx,X,3,0.5,0,1\ny,Y,2,0.4,0,1\n");
    Files.writeString(spoilt.resolve("words.csv"), "id,label,day,value\nx,X,1,much\n");
    Files.createDirectory(directory.resolve("empty"));

    Invocation amiss =
        compare("none.svg", "spoilt", "empty", "bare", "a/manifest.json", "--margin", "peakRung=1");

    assertThat(amiss.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(amiss.err().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("--margin peakRung=… is for run directories alone."),
            line -> assertThat(line).isEqualTo("none.svg does not exist"),
            line ->
                assertThat(line)
                    .startsWith("spoilt/index.csv has the columns day, mean, which no chart has"),
            line -> assertThat(line).startsWith("spoilt/peak-rung.svg "),
            line ->
                assertThat(line)
                    .startsWith(
                        "spoilt/shares.csv holds no numbers of a chart: row 2, column runs is \"2\"; must be the number of runs that the share is of 6"),
            line ->
                assertThat(line)
                    .startsWith(
                        "spoilt/words.csv holds no numbers of a chart: row 1, column value is \"much\"; must be a number"),
            line ->
                assertThat(line)
                    .startsWith("empty holds no chart; must hold SVG, PNG, PDF or CSV files."),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "bare holds no charts to compare with charts. Maybe draw them: brink report bare, or compare run directories alone"),
            line -> assertThat(line).startsWith("a/manifest.json is no chart that Brink exports"));
  }

  @Test
  void numbersOfAnotherKindAreRefused() throws IOException {
    Path wrong = Files.createDirectory(directory.resolve("wrong"));
    Files.copy(directory.resolve("a/charts/time-to-rungs.csv"), wrong.resolve("index.csv"));

    assertThat(compare("a", "wrong").err())
        .startsWith("brink: the numbers of the chart index are not of one kind in a and wrong");
  }

  @Test
  void oneChartTwiceIsRefused() throws IOException {
    Path twice = Files.createDirectory(directory.resolve("twice"));
    Files.copy(directory.resolve("a/charts/index.svg"), twice.resolve("index.svg"));
    Files.copy(directory.resolve("b/charts/index.svg"), twice.resolve("index-b.svg"));

    refused(
        compare("a/charts", "twice"),
        "twice holds the chart index more than once: index-b.svg, index.svg. Maybe leave one of them there");
  }

  @Test
  void jsonHasEveryNumber() {
    JsonNode json = Json.MAPPER.readTree(compare("a/charts", "b/charts", "--json").out());
    JsonNode other = json.get("others").get(0);
    JsonNode peak = null;
    for (JsonNode chart : other.get("charts")) {
      peak = chart.get("chart").asString().equals("peak-rung") ? chart : peak;
    }

    assertThat(other.get("verdict").asString()).isEqualTo("undecided");
    assertThat(peak.get("baseline").get("seed").asInt()).isEqualTo(1);
    assertThat(peak.get("other").get("file").asString()).isEqualTo("peak-rung.svg");
    assertThat(peak.get("differences").get(0).get("what").asString()).isEqualTo("seed");
    JsonNode share = peak.get("numbers").get(0);
    assertThat(share.get("difference").asDouble())
        .isEqualTo(share.get("other").asDouble() - share.get("baseline").asDouble());
    assertThat(share.get("runs").get("baseline").asInt()).isEqualTo(40);
    assertThat(share.get("interval").size()).isEqualTo(2);
  }

  @Test
  void whatIsForDirectoriesAloneIsRefused() {
    refused(
        compare("a/charts", "b", "--markdown", "--out", "page"),
        "--out is for run directories alone. Maybe leave it out; --json prints what charts tell",
        "--markdown is for run directories alone. Maybe leave it out; --json prints what charts tell");
    assertThat(directory.resolve("page")).doesNotExist();
  }

  @Test
  void onlyNamesAChart() {
    assertThat(compare("a/charts", "b", "--only", "index").out())
        .contains("index, on day")
        .doesNotContain("peak-rung");
    assertThat(compare("a/charts", "b", "--only", "peakRung").err())
        .contains("--only peakRung names no chart of these. Did you mean \"peak-rung\"?");
  }
}
