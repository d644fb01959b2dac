package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reading.Series;
import org.brinksim.text.Characters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Directories get moved, cut off and edited; a report on half of one would look like a report. Each
 * kind of damage has a message that says what was looked for and what to do.
 */
class RunResultsTest {
  private static final String RUN_AGAIN = ". Maybe run the scenario again into a new directory";
  @TempDir private Path directory;

  @BeforeEach
  void write() {
    new SyntheticRun().write(directory);
  }

  @Test
  void everythingIsReadAsItWasWritten() {
    RunResults recording = RunResults.read(directory);

    assertThat(recording.scenario().id()).isEqualTo("border");
    assertThat(recording.manifest().seed()).isEqualTo(42);
    assertThat(recording.replications().size()).isEqualTo(200);
    assertThat(recording.replications().values("alder.casualties")[199]).isEqualTo(1990);
    assertThat(recording.series().of("red.areaHeld").get(60))
        .isEqualTo(new Series.Day(60, 260, 130, 195, 234, 325, 520, 200));
    assertThat(recording.summary().responses()).hasSize(27);
  }

  @Test
  void whatNeverHappenedIsMissingAndNotZero() {
    Replications replications = RunResults.read(directory).replications();

    assertThat(replications.values("daysTo.war")[120]).isNaN();
    assertThat(replications.present("daysTo.war")).hasSize(120);
    assertThat(replications.present("cedar.join-war.firstDay")).isEmpty();
  }

  @Test
  void rowsOfOtherDesignPointsOfTheRunAreLeftAside() {
    edit(
        "manifest.json",
        text ->
            text.replace("\"points\":1", "\"points\":2")
                .replace("\"completed\":200,\"failed\":0", "\"completed\":201,\"failed\":199"));
    edit(
        "replications.csv",
        text -> text + text.substring(text.lastIndexOf("border,0,199,")).replace("r,0,", "r,1,"));
    edit("series.csv", text -> text + "border,1,0,red.areaHeld,1,1,1,1,1,1,200\n");
    RunResults recording = RunResults.read(directory, 0);

    assertThat(recording.replications().size()).isEqualTo(200);
    assertThat(recording.series().of("red.areaHeld")).hasSize(61);
  }

  /** What was edited in which file, and what is said of it after the file's name. */
  static Stream<Arguments> changes() {
    String numbers = "replications.csv";
    String series = "series.csv";
    String row = "border,0,1,1505,0.00204,4,3,0.5,";
    return Stream.of(
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nother,0,1,1505,",
            " line 3, column scenario: is \"other\"; must be \"border\""),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,7,1,1505,",
            " line 3, column point: is \"7\"; must be a whole number from 0 to 0"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,0,1505,",
            " line 3, column replication: is \"0\"; must be more than 0, that of the row before"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1e9,1505,",
            " line 3, column replication: is \"1e9\"; must be a whole number from 0 to 199"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1,many,",
            " line 3, column troops: is \"many\"; must be a number"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1,NaN,",
            " line 3, column troops: is \"NaN\"; must be a number"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1,1e999,",
            " line 3, column troops: is \"1e999\"; must be a number"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1,0x1p3,",
            " line 3, column troops: is \"0x1p3\"; must be a number"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1,\u001b[31m,",
            " line 3, column troops: is \"<U+001B>[31m\"; must be a number"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1," + "9x".repeat(5_000) + ",",
            " line 3, column troops: is \"" + "9x".repeat(30) + "…\"; must be a number"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1,,",
            " line 3, column troops: is empty; must be the number that was drawn"),
        arguments(
            numbers,
            row,
            row.replace(",4,3,", ",9,3,"),
            " line 3, column peakRung: is \"9\"; must be from -2 to 4 (a level of the ladder)"),
        arguments(
            numbers,
            row,
            row.replace(",4,3,", ",4,2.5,"),
            " line 3, column finalRung: is \"2.5\"; must be a level of the ladder"),
        arguments(
            numbers,
            "\nborder,0,1,1505,0.00204,4,3,0.5,,,,0,,0,2,",
            "\nborder,0,1,1505,0.00204,4,3,0.5,,,,0,,0,-1,",
            " line 3, column daysTo.war: is \"-1\"; must be from 0 to 60 (days)"),
        arguments(
            numbers,
            "\nborder,0,1,1505,0.00204,4,3,0.5,,,,0,,0,2,",
            "\nborder,0,1,1505,0.00204,4,3,0.5,,,,0,,0,1e18,",
            " line 3, column daysTo.war: is \"1e18\"; must be from 0 to 60 (days)"),
        arguments(
            numbers,
            "\nborder,0,1,1505,",
            "\nborder,0,1,1505",
            " line 3: has 31 cells; must have 32"),
        arguments(
            numbers,
            "lethality",
            "Lethality",
            " line 1, column 5: is \"Lethality\"; must be \"lethality\""),
        arguments(
            series,
            "border,0,0,alder.engaged,1000",
            "border,0,0.5,alder.engaged,1000",
            " line 2, column day: is \"0.5\"; must be the day of a step, after that of the row before and without a gap"),
        arguments(
            series,
            "border,0,1,alder.engaged,990",
            "border,0,0,alder.engaged,990",
            " line 3, column day: is \"0\"; must be the day of a step, after that of the row before and without a gap"),
        arguments(
            series,
            "border,0,0,alder.engaged,1000",
            "border,0,0,alder.morale,1000",
            " line 2, column metric: is \"alder.morale\"; must be a metric that manifest.json names"),
        arguments(
            series,
            "border,0,0,alder.engaged,1000,500,750,",
            "border,0,0,alder.engaged,1000,500,400,",
            " line 2, column p25: is \"400\"; must be at least the quantile before it"),
        arguments(
            series,
            "border,0,0,alder.engaged,1000,500,",
            "border,0,0,alder.engaged,1000,,",
            " line 2, column p05: is empty; must be a number"),
        arguments(
            series,
            "border,0,0,alder.engaged,1000,500,750,900,1250,2000,200",
            "border,0,0,alder.engaged,1000,500,750,900,1250,2000,201",
            " line 2, column n: is \"201\"; must be a whole number from 1 to 200"),
        arguments(
            series,
            "standing.clash,1,",
            "standing.clash,1.5,",
            ", column mean: is \"1.5\"; must be from 0 to 1, together with the other rungs of that day"),
        arguments(
            series,
            "standing.protest,0,,,,,,200\nborder,0,1,standing.protest",
            "standing.protest,0.5,,,,,,200\nborder,0,1,standing.protest",
            ", column mean: is \"1\"; must be from 0 to 1, together with the other rungs of that day"),
        arguments(
            series,
            "standing.clash,1,,,,,,200",
            "standing.clash,1,,,,,,199",
            ", column n: is \"199\"; must be a whole number from 200 to 200"),
        arguments(
            series,
            "border,0,60,standing.military.war,0.48,,,,,,200\n",
            "",
            " has 60 rows of standing.military.war; must have one a step, 61"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatARunWouldNotHaveWrittenIsFoundByItsLine(
      String file, String from, String to, String message) {
    edit(file, text -> text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

    assertThatThrownBy(() -> RunResults.read(directory))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(directory.resolve(file).toString())
        .hasMessageContaining(message);
  }

  @Test
  void rowsOfReplicationsThatAreGoneAreMissed() {
    edit("replications.csv", text -> text.replaceFirst("border,0,1,1505,.*\n", ""));
    assertRefused(
        directory,
        directory.resolve("replications.csv")
            + " has 199 rows of replications; must have 200, as manifest.json says"
            + RUN_AGAIN);
  }

  /** The keys of the summary, each with what it must not be. */
  static Stream<Arguments> estimates() {
    return Stream.of(
        arguments("\"replications\":200", "\"replications\":-1"),
        arguments("\"replications\":200", "\"replications\":199"),
        arguments("\"n\":190", "\"n\":191"),
        arguments("\"n\":190,\"missing\":10", "\"n\":189,\"missing\":11"),
        arguments("\"mean\":[0-9.]+", "\"mean\":null"),
        arguments("\"mean\":[0-9.]+", "\"mean\":1e300"),
        arguments("\"mean\":[0-9.]+", "\"mean\":1e999"),
        arguments("\"mean\":[0-9.]+", "\"mean\":\"3\""),
        arguments("\"sd\":[0-9.]+", "\"sd\":-1"),
        arguments("\"meanInterval\":\\[[^\\]]*\\]", "\"meanInterval\":[1]"),
        arguments("\"meanInterval\":\\[[^\\]]*\\]", "\"meanInterval\":[2,1]"),
        arguments("\"meanInterval\":\\[[^\\]]*\\]", "\"meanInterval\":[null,null]"),
        arguments("\"p\":0.5", "\"p\":0.6"),
        arguments("\"quantiles\":\\[", "\"quantiles\":[null,"),
        arguments("\"quantiles\":\\[\\{[^}]*\\},", "\"quantiles\":["),
        arguments("\"value\":3(\\.0)?,", "\"value\":null,"),
        arguments("\"value\":3(\\.0)?,", "\"value\":4,"),
        arguments("\"name\":\"peakRung\"", "\"name\":\"finalRung\""),
        arguments("\"unit\":\"level\"", "\"unit\":\"day\""),
        arguments("\"unit\":\"level\"", "\"unit\":null"),
        arguments("\"label\":\"label", "\"label\":\"\u202elabel"),
        arguments("\"label\":\"label", "\"label\":\"" + "long ".repeat(500)),
        arguments(
            "\"probabilities\":\\[",
            "\"probabilities\":[{\"name\":\"x\",\"label\":\"x\",\"successes\":201,\"n\":200,\"share\":1,\"interval\":[0,1]}"),
        arguments(
            "\"probabilities\":\\[",
            "\"probabilities\":[{\"name\":\"x\",\"label\":\"x\",\"successes\":50,\"n\":200,\"share\":0.5,\"interval\":[0,1]}"),
        arguments(
            "\"probabilities\":\\[",
            "\"probabilities\":[{\"name\":\"x\",\"label\":\"x\",\"successes\":50,\"n\":200,\"share\":0.25,\"interval\":[0,2]}"),
        arguments("$", "{}"),
        arguments("\"responses\":", "\"responses\":[],\"responses\":"));
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void estimatesThatCannotBeAreFound(String from, String to) {
    edit("summary.json", text -> text.replaceFirst(from, Matcher.quoteReplacement(to)));

    assertThatThrownBy(() -> RunResults.read(directory))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(directory.resolve("summary.json") + " ")
        .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(600))
        .satisfies(p -> assertThat(Characters.firstRefused(p.getMessage())).isEmpty());
  }

  /** What spreadsheets do to a table, and what is said of it. */
  static Stream<Arguments> spreadsheets() {
    UnaryOperator<String> semicolons = text -> text.replace(',', ';');
    return Stream.of(
        arguments(
            (UnaryOperator<String>) text -> "\ufeff" + text, "it begins with a byte order mark"),
        arguments(
            (UnaryOperator<String>) text -> "sep=;\n" + text, "its first line names a separator"),
        arguments(semicolons, "semicolons stand between its columns"),
        arguments(
            (UnaryOperator<String>) text -> "\ufeff" + text.replace(',', ';').replace('.', ','),
            "it begins with a byte order mark, semicolons stand between its columns"),
        arguments(
            (UnaryOperator<String>) text -> text.replace(',', '\t'),
            "tabs stand between its columns"),
        arguments(
            (UnaryOperator<String>) text -> text.replace("\n", "\r\n"), "its lines end with CR LF"),
        arguments(
            (UnaryOperator<String>) text -> text.replaceAll("([^,\n]+)", "\"$1\""),
            "its columns' names are in quotation marks"));
  }

  @ParameterizedTest
  @MethodSource("spreadsheets")
  void aTableThatASpreadsheetSavedIsKnown(UnaryOperator<String> saving, String signs) {
    for (String file : List.of("replications.csv", "series.csv")) {
      new SyntheticRun().write(directory);
      edit(file, saving);
      assertRefused(
          directory,
          directory.resolve(file)
              + " looks as if a spreadsheet saved it: "
              + signs
              + ". Maybe open copies of tables only, and put the file that the run wrote back");
    }
  }

  @Test
  void aDecimalCommaIsThatOfASpreadsheet() {
    edit("replications.csv", text -> text.replaceFirst(",0\\.00204,", ",\"0,00204\","));
    assertRefused(
        directory,
        directory.resolve("replications.csv")
            + " line 3, column lethality: looks as if a spreadsheet saved it: \"0,00204\" has a decimal comma. Maybe open copies of tables only, and put the file that the run wrote back");
  }

  @Test
  void filesOfTwoRunsDoNotGoTogether() {
    edit("manifest.json", text -> text.replace("\"horizonDays\":60", "\"horizonDays\":61"));
    assertRefused(
        directory,
        directory.resolve("manifest.json")
            + " does not go with scenario.yaml: the scenario's horizon is 61, not 60. Maybe one of them was changed, or the directory was put together from two runs");
  }

  @Test
  void whatWasChangedButCanBeIsTold() {
    assertThat(RunResults.read(directory).differences()).isEmpty();
    edit("replications.csv", text -> text.replaceFirst(",1505,", ",1506,"));

    assertThat(RunResults.read(directory).differences())
        .extracting(Difference::toString)
        .containsExactly("replications.csv is not the file that the run wrote");
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    Path nowhere = directory.resolve("nowhere");
    assertRefused(
        nowhere,
        nowhere
            + " is not a directory. Maybe give the directory that a run wrote, the one with a manifest.json");
  }

  @Test
  void aForeignDirectoryIsNotARunDirectory() throws IOException {
    Files.delete(directory.resolve("manifest.json"));
    assertRefused(
        directory,
        directory
            + " is not a run directory: it has no manifest.json. Maybe its run has not ended, or a directory beside, above or below is meant");
  }

  @Test
  void allMissingFilesAreNamedAtOnce() throws IOException {
    Files.delete(directory.resolve("series.csv"));
    Files.delete(directory.resolve("scenario.yaml"));
    assertRefused(
        directory, directory + " is damaged: it lacks series.csv, scenario.yaml" + RUN_AGAIN);
  }

  @Test
  void aManifestThatIsNotJsonIsDamaged() throws IOException {
    Files.writeString(directory.resolve("manifest.json"), "{\"format\": 1,");
    assertRefused(
        directory,
        directory.resolve("manifest.json") + " is damaged: it is not JSON at line 1" + RUN_AGAIN);
  }

  @Test
  void aNumberOfTheManifestThatNoWholeNumberHoldsIsNamed() {
    edit(
        "manifest.json",
        text -> text.replaceFirst("\"requested\":[0-9]+", "\"requested\":1000000000000000000"));
    assertRefused(
        directory,
        directory.resolve("manifest.json")
            + " is damaged: replications.requested holds a number that cannot be"
            + RUN_AGAIN);
  }

  @Test
  void aManifestOfALaterFormatIsLeftToALaterVersion() {
    edit("manifest.json", text -> text.replace("\"format\":1", "\"format\":2"));
    assertRefused(
        directory,
        directory.resolve("manifest.json")
            + " has format 2; this version reads format 1. Maybe use the version of the program that made the directory");
  }

  @Test
  void aManifestWithoutScenariosHasNothingToReport() {
    edit("manifest.json", text -> text.replaceFirst("\"scenarios\":\\[[^]]*]", "\"scenarios\":[]"));
    assertRefused(
        directory,
        directory.resolve("manifest.json") + " lists no scenario: there is nothing to report");
  }

  @Test
  void aKeyThatIsLackingInTheSummaryIsDamage() {
    edit("summary.json", text -> text.replaceFirst("\"responses\"", "\"answers\""));
    assertRefused(
        directory,
        directory.resolve("summary.json")
            + " is damaged: scenarios[0].points[0].responses is incomplete or of another kind"
            + RUN_AGAIN);
  }

  @Test
  void aSummaryOfAnotherScenarioIsRefused() {
    edit("summary.json", text -> text.replace("\"id\":\"border\"", "\"id\":\"other\""));
    assertRefused(
        directory,
        directory.resolve("summary.json")
            + " has nothing on scenario \"border\", point 0. Maybe the directory was put together from two runs");
  }

  @Test
  void aRowThatWasCutOffIsFoundByItsLine() {
    edit("series.csv", text -> text.substring(0, text.lastIndexOf(",200")));
    assertRefused(
        directory,
        directory.resolve("series.csv") + " line 1343: has 10 cells; must have 11" + RUN_AGAIN);
  }

  @Test
  void otherColumnsAtTheBeginningAreRefused() {
    edit("replications.csv", text -> text.replaceFirst("replication,", "run,"));
    assertRefused(
        directory,
        directory.resolve("replications.csv")
            + " line 1, column 3: is \"run\"; must be \"replication\""
            + RUN_AGAIN);
  }

  @Test
  void anEmptyTableIsRefused() {
    edit("series.csv", text -> "");
    assertRefused(
        directory,
        directory.resolve("series.csv")
            + " is empty; its header must begin with [scenario, point, day, metric, mean, p05, p25, p50, p75, p95, n]"
            + RUN_AGAIN);
  }

  @Test
  void aRunOfWhichNothingCompletedHasNothingToDraw() {
    edit(
        "manifest.json",
        text -> text.replace("\"completed\":200,\"failed\":0", "\"completed\":0,\"failed\":200"));
    edit("replications.csv", text -> text.substring(0, text.indexOf('\n') + 1));
    assertRefused(
        directory,
        directory.resolve("replications.csv")
            + " has no row of scenario \"border\", point 0: there is nothing to draw. Maybe every replication failed: see failures.csv");
  }

  @Test
  void aScenarioThatWasEditedIntoAnInvalidOneIsRefusedWithItsProblems() {
    edit("scenario.yaml", text -> text.replace("elementSize: 250", "elementSize: 0"));
    assertThatThrownBy(() -> RunResults.read(directory))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(
            directory.resolve("scenario.yaml") + " is not a valid scenario (1 problem):");
  }

  @Test
  void namesThatAreNotThereAreToldApartFromMissingValues() {
    RunResults recording = RunResults.read(directory);
    assertThatThrownBy(() -> recording.replications().values("daysTo.peace"))
        .hasMessage(
            "replications.csv has no column \"daysTo.peace\". Maybe it belongs to another version or another scenario.yaml");
    assertThatThrownBy(() -> recording.series().of("alder.morale"))
        .hasMessage(
            "series.csv has no metric \"alder.morale\". Maybe it belongs to another version or another scenario.yaml");
  }

  private static void assertRefused(Path directory, String message) {
    assertThatThrownBy(() -> RunResults.read(directory))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(message);
  }

  private void edit(String file, UnaryOperator<String> change) {
    try {
      String text = Files.readString(directory.resolve(file));
      String changed = change.apply(text);
      assertThat(changed).as("the edit of %s changes something", file).isNotEqualTo(text);
      Files.writeString(directory.resolve(file), changed);
    } catch (IOException e) {
      throw new AssertionError("cannot edit " + file, e);
    }
  }
}
