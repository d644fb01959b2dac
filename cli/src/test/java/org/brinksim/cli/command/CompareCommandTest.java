package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.Flooded;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    run("a", "-n", "200", "--seed", "1");
    run("again", "-n", "200", "--seed", "1");
    run("strangers", "-n", "200", "--seed", "2");
    run("more", "--seed", "1", "-n", "250");
    run(
        "lethal",
        "-n",
        "200",
        "--seed",
        "1",
        "--set",
        "parameters.lethality.logUniform=[0.005, 0.02]");
    Invocation.of(
        directory, "run", "duel", "-n", "20", "--no-charts", "--quiet", "--out", "unlike");
  }

  private static void run(String name, String... options) {
    List<String> line =
        new ArrayList<>(List.of("run", "starter", "--no-charts", "--quiet", "--out", name));
    line.addAll(List.of(options));
    assertThat(Invocation.of(directory, line.toArray(String[]::new)).code()).isZero();
  }

  private static Invocation compare(String... arguments) {
    List<String> line = new ArrayList<>(List.of("compare"));
    line.addAll(List.of(arguments));
    return Invocation.of(directory, line.toArray(String[]::new));
  }

  @Test
  void theSameRunAgainIsTheSameBytes() {
    Invocation again = compare("a", "again");

    assertThat(again.out())
        .startsWith("identical bytes: the tables of both are the same bytes\n")
        .contains("The scenarios say the same.");
    assertThat(compare("a", "again", "--fail-on-difference").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void moreRunsOfOneSeedAreTheSameInEveryPair() {
    assertThat(compare("a", "more").out())
        .startsWith("all same: each of ")
        .contains("equal in every run")
        .contains("200 pairs")
        .contains("50 runs without a partner are left out");
  }

  @Test
  void anotherSeedIsUndecidedAndNotTheSame() {
    Invocation strangers = compare("a", "strangers", "--fail-on-difference");

    assertThat(strangers.code()).isEqualTo(ExitCode.DONE);
    assertThat(strangers.out())
        .startsWith("undecided: ")
        .contains("none differs")
        .contains("Not paired, since the seeds differ: 200 against 200 runs.")
        .containsPattern("Undecided, and how many runs would decide\n.*\n.* runs each\n");
  }

  @Test
  void anotherInputIsNamedAndWhatItChangesIsDifferent() {
    Invocation lethal = compare("a", "lethal", "--fail-on-difference");

    assertThat(lethal.code()).isEqualTo(ExitCode.ANOTHER);
    assertThat(lethal.out())
        .startsWith("different: ")
        .contains("What differs in the inputs")
        .contains("parameters.lethality.logUniform")
        .contains("[0.005, 0.02]");
    assertThat(compare("a", "lethal").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void whatDiffersIsToldInLinesOfAHundredCharacters() {
    String reason = "a reason with many words ".repeat(20).strip();
    run(
        "reasoned",
        "-n",
        "20",
        "--set",
        "parameters.lethality={logUniform: [0.002, 0.02], unit: casualties per soldier per day,"
            + " assumption: "
            + reason
            + "}");
    List<String> table =
        compare("a", "reasoned")
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("What differs in the inputs"))
            .takeWhile(line -> !line.isBlank())
            .toList();

    assertThat(table).hasSizeGreaterThan(4).allMatch(line -> line.length() <= 100);
    assertThat(table.get(table.size() - 1)).startsWith("… What a place rests on is cut short here");
    assertThat(String.join(" ", table)).contains("a reason with many");
    assertThat(compare("a", "reasoned", "--json").out()).contains(reason);
  }

  @Test
  void aLargeMarginHoldsTheDifference() {
    assertThat(compare("a", "lethal", "--margin", "1000", "--margin", "share=100").out())
        .startsWith("different, but within the margin: ");
  }

  @Test
  void severalAreComparedWithTheFirst() {
    assertThat(compare("a", "again", "lethal").out().lines().limit(2))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("again: identical bytes"),
            second -> assertThat(second).startsWith("lethal: different: "));
  }

  @Test
  void scenariosWithoutACommonResponseAreNotComparable() {
    assertThat(compare("a", "unlike", "--only", "peakRung").out())
        .startsWith("not comparable: they have no response in common");
  }

  @Test
  void allThatIsTypedAmissIsToldAtOnce() {
    Invocation amiss =
        compare("a", "again", "--only", "peakRun", "--margin", "much", "--margin", "peakrung=1");

    assertThat(amiss.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(amiss.err())
        .contains("--margin much has no number of at least 0.")
        .contains(
            "--only peakRun names no response of these directories. Did you mean \"peakRung\"?")
        .contains(
            "--margin peakrung=… names no response of these directories. Did you mean \"peakRung\"?");
  }

  @Test
  void oneDirectoryAloneIsRefused() {
    Invocation alone = compare("a");

    assertThat(alone.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(alone.err()).contains("DIR");
  }

  @Test
  void aDamagedDirectoryIsRefusedWithItsFile() throws IOException {
    run("spoilt", "-n", "200", "--seed", "3");
    Path rows = directory.resolve("spoilt/replications.csv");
    Files.writeString(rows, Files.readString(rows).replaceFirst("\n[^\n]*\n", "\n"));

    Invocation spoilt = compare("a", "spoilt");

    assertThat(spoilt.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(spoilt.err()).contains("replications.csv").doesNotContain("\tat ");
  }

  @Test
  void anEditedNumberIsTold() throws IOException {
    run("edited", "-n", "200", "--seed", "1");
    Path rows = directory.resolve("edited/replications.csv");
    String first = Files.readString(rows).lines().skip(1).findFirst().orElseThrow();
    String peakIndex = first.split(",")[8];
    Files.writeString(rows, Files.readString(rows).replace(peakIndex, peakIndex + "1"));

    assertThat(compare("a", "edited").out())
        .startsWith("all same: ")
        .contains("Warning: In edited, replications.csv is not the file that the run wrote")
        .doesNotContain("identical bytes");
  }

  @Test
  void theNumbersAreOneJsonObjectWithEachResponse() {
    JsonNode json = Json.MAPPER.readTree(compare("a", "lethal", "--json").out());

    JsonNode other = json.get("others").get(0);
    assertThat(other.get("verdict").asString()).isEqualTo("different");
    assertThat(other.get("paired").asBoolean()).isTrue();
    assertThat(other.get("inputs")).hasSize(1);
    assertThat(other.get("responses").size()).isEqualTo(json.get("family").asInt());
    for (JsonNode response : other.get("responses")) {
      double difference = response.get("other").asDouble() - response.get("baseline").asDouble();
      if (!response.get("comparedBy").asString().equals("share of runs by rung")) {
        assertThat(response.get("difference").asDouble()).isCloseTo(difference, within(1e-9));
      }
    }
  }

  @Test
  void markdownIsATableWithoutTheMarkupOfStrangers() {
    assertThat(compare("a", "lethal", "--markdown").out())
        .startsWith("### lethal against a\n")
        .contains("**different: ")
        .contains("| parameters.lethality.logUniform | \\[0.002, 0.01\\] | \\[0.005, 0.02\\] |");
  }

  @Test
  void thePageAndItsChartsAreWrittenIntoANewDirectory() throws IOException {
    Invocation written = compare("a", "lethal", "--out", "comparison");

    assertThat(written.code()).isEqualTo(ExitCode.DONE);
    assertThat(written.err()).contains("Page     comparison/compare.html");
    Path out = directory.resolve("comparison");
    assertThat(Files.readString(out.resolve("compare.json")))
        .isEqualTo(compare("a", "lethal", "--json").out());
    String page = Files.readString(out.resolve("compare.html"));
    assertThat(page).contains("Did the conclusion change?").contains("chart-changed-numbers");
    assertThat(page).contains("Differences of quantiles: lethal").contains("at 95");
    for (String name : List.of("changed-numbers", "rungs", "days-baseline-alder.casualties")) {
      for (String ending : List.of(".svg", ".png", ".pdf", ".csv")) {
        assertThat(out.resolve("charts/" + name + ending)).isNotEmptyFile();
      }
    }
    assertThat(compare("a", "lethal", "--out", "comparison").err())
        .contains("--out comparison is there already.");
  }

  @Test
  void differencesInEachPairAreDrawnThroughTime() throws IOException {
    assertThat(compare("a", "lethal", "--out", "pairs", "--rerun-pairs", "20").code()).isZero();

    assertThat(Files.readString(directory.resolve("pairs/compare.html")))
        .contains("Through time, pair by pair", "lethal minus a, run by run; 20 pairs run again.");
    Path charts = directory.resolve("pairs/charts");
    assertThat(Files.readAllLines(charts.resolve("days-difference-alder.casualties.csv")))
        .startsWith("day,mean,p05,p25,p50,p75,p95", "0,0,0,0,0,0,0")
        .noneMatch(line -> line.startsWith("1,0,0,0,0,0,0"));
    for (String ending : List.of(".svg", ".png", ".pdf")) {
      assertThat(charts.resolve("days-difference-alder.casualties" + ending)).isNotEmptyFile();
    }
  }

  @Test
  void whereNoDifferencesAreDrawnThePageSaysWhy() throws IOException {
    run("touched", "-n", "200", "--seed", "1");
    Path rows = directory.resolve("touched/replications.csv");
    String first = Files.readString(rows).lines().skip(1).findFirst().orElseThrow();
    String peakIndex = first.split(",")[8];
    Files.writeString(
        rows,
        Files.readString(rows).replace(peakIndex, peakIndex.substring(0, peakIndex.length() - 4)));

    assertThat(undrawn("strangers")).contains("are not drawn: the seeds differ.");
    assertThat(undrawn("again")).contains("are not drawn: the tables of both are the same bytes.");
    assertThat(undrawn("more")).contains("20 pairs run again. All are equal on every day");
    assertThat(undrawn("touched"))
        .contains("are not drawn: in touched, replication 0, run again, has another ");
    assertThat(undrawn("lethal", "--rerun-pairs", "0"))
        .contains("are not drawn: no pair was to be run again.");
  }

  private static String undrawn(String other, String... options) throws IOException {
    String out = "undrawn-" + other;
    List<String> line = new ArrayList<>(List.of("a", other, "--out", out));
    line.addAll(options.length == 0 ? List.of("--rerun-pairs", "20") : List.of(options));
    compare(line.toArray(String[]::new));
    assertThat(directory.resolve(out + "/charts/days-difference-alder.casualties.csv"))
        .doesNotExist();
    return Files.readString(directory.resolve(out + "/compare.html"));
  }

  @Test
  void pairsAreRunAgainOnlyForChartsAndNotMoreThanFit() {
    assertThat(compare("a", "lethal", "--rerun-pairs", "10001").err())
        .contains("--rerun-pairs is for the charts of --out. Maybe give --out, or leave it out")
        .contains("--rerun-pairs is 10001; must be from 0 to 10000");
  }

  @Test
  void theSameComparisonIsTheSameBytes() throws IOException {
    compare("a", "strangers", "--out", "once");
    compare("a", "strangers", "--out", "twice");

    for (String name : List.of("compare.html", "compare.json")) {
      assertThat(directory.resolve("once").resolve(name))
          .hasSameBinaryContentAs(directory.resolve("twice").resolve(name));
    }
  }

  @Test
  void twoFormsOfOutputAreRefused() {
    assertThat(compare("a", "again", "--json", "--markdown").err())
        .contains("--json and --markdown cannot both be printed");
  }

  @Test
  void failedRunsAreCountedWhereverTheComparisonIsRead() throws Exception {
    int failed = Flooded.run(directory.resolve("flooded")).failed();
    String warning =
        "Warning: In flooded, "
            + failed
            + " of 12 runs failed and are left out: the others may be a biased sample";

    assertThat(compare("a", "flooded").out())
        .contains(warning)
        .contains((12 - failed) + " of 12 runs (" + failed + " failed)");
    assertThat(compare("a", "flooded", "--markdown").out()).contains("> " + warning);
    compare("a", "flooded", "--out", "of-flooded");
    assertThat(Files.readString(directory.resolve("of-flooded/compare.html")))
        .contains(warning.substring("Warning: ".length()));
  }

  @Test
  void whatOneDirectoryAloneHasIsInTheVerdictAndUnlikeScenariosAreNamed() {
    Invocation.of(
        directory, "run", "strait", "-n", "20", "--no-charts", "--quiet", "--out", "strait");

    for (Invocation unlike :
        List.of(compare("a", "strait"), compare("a", "strait", "--markdown"))) {
      assertThat(unlike.out())
          .containsPattern("responses?; [0-9]+ in one of them alone, not compared")
          .contains("starter and strait are different scenarios")
          .containsPattern("Only in the baseline: .*alder.casualties");
    }
    assertThat(compare("a", "strait", "--only", "peakRung").out()).contains("of 1 response\n");
  }

  @Test
  void markdownTellsOfEditsOriginsAndTheMethodInWhole() throws IOException {
    run("retouched", "-n", "200", "--seed", "1");
    Path failures = directory.resolve("retouched/failures.csv");
    Files.writeString(failures, Files.readString(failures) + "\n");

    assertThat(compare("a", "retouched", "--markdown").out())
        .contains("> Warning: In retouched, failures.csv is not the file that the run wrote")
        .containsPattern("- other: starter, seed 1, 200 runs, Brink .*, Java ")
        .contains("A difference that is not significant is undecided, not the same.");
  }

  @Test
  void whatPairingGainedIsTold() {
    assertThat(compare("a", "lethal").out())
        .containsPattern(
            "Intervals are 0\\.[0-9]+ as wide as without pairs in the middle response");
  }

  @Test
  void whatNeverVariesIsDecidedByMoreRuns() {
    for (String seed : List.of("1", "2")) {
      Invocation.of(
          directory,
          "run",
          "duel",
          "-n",
          "20",
          "--seed",
          seed,
          "--no-charts",
          "--quiet",
          "--out",
          "duel" + seed);
    }

    assertThat(compare("duel1", "duel2", "--only", "red.arrived").out())
        .contains("about 140 runs each")
        .contains("over 1 test,");
    assertThat(compare("duel1", "duel2", "--only", "red.arrived", "--margin", "share=0").out())
        .contains("no number of runs");
  }

  @Test
  void aChartOfOneSideAloneTellsTheOriginOfThatSide() {
    compare("a", "strangers", "again", "--out", "of-three");

    assertThat(seed("of-three/charts/days-baseline-alder.casualties-1.svg")).isEqualTo(1);
    assertThat(seed("of-three/charts/days-other-alder.casualties-1.svg")).isEqualTo(2);
    assertThat(seed("of-three/charts/days-other-alder.casualties-2.svg")).isEqualTo(1);
  }

  private static long seed(String chart) {
    Invocation told = Invocation.of(directory, "inspect", chart, "--json");
    return Json.MAPPER.readTree(told.out()).get("seed").asLong();
  }

  @Test
  void theFirstScreenSaysWhatChangedMostAndDrawsIt() throws IOException {
    compare("a", "lethal", "--out", "first-screen");

    String page = Files.readString(directory.resolve("first-screen/compare.html"));
    String overview = page.substring(page.indexOf("In short"), page.indexOf("<nav"));
    assertThat(overview)
        .contains("difference +")
        .contains("casualties, a")
        .contains("casualties, lethal");
    assertThat(page.split("And [0-9]+ more that differ")).hasSize(2);
  }

  @Test
  void theChartOfRungsSaysItsVerdict() throws IOException {
    compare("a", "strangers", "--out", "rungs");

    assertThat(Files.readString(directory.resolve("rungs/compare.html")))
        .contains("Verdict on all rungs together: undecided.");
  }
}
