package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.results.RunDirectoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows and cells that no run would have written are found by their line and column. */
class DamagedTablesTest {
  @TempDir private Path directory;
  private DamagedRun run;

  @BeforeEach
  void write() {
    run = DamagedRun.in(directory);
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
    run.edit(file, text -> text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

    assertThatThrownBy(run::read)
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(run.file(file).toString())
        .hasMessageContaining(message);
  }

  @Test
  void rowsOfReplicationsThatAreGoneAreMissed() {
    run.edit("replications.csv", text -> text.replaceFirst("border,0,1,1505,.*\n", ""));
    run.assertRefused(
        run.file("replications.csv")
            + " has 199 rows of replications; must have 200, as manifest.json says"
            + DamagedRun.RUN_AGAIN);
  }

  @Test
  void aRowThatWasCutOffIsFoundByItsLine() {
    run.edit("series.csv", text -> text.substring(0, text.lastIndexOf(",200")));
    run.assertRefused(
        run.file("series.csv") + " line 1404: has 10 cells; must have 11" + DamagedRun.RUN_AGAIN);
  }

  @Test
  void otherColumnsAtTheBeginningAreRefused() {
    run.edit("replications.csv", text -> text.replaceFirst("replication,", "run,"));
    run.assertRefused(
        run.file("replications.csv")
            + " line 1, column 3: is \"run\"; must be \"replication\""
            + DamagedRun.RUN_AGAIN);
  }

  @Test
  void anEmptyTableIsRefused() {
    run.edit("series.csv", text -> "");
    run.assertRefused(
        run.file("series.csv")
            + " is empty; its header must begin with [scenario, point, day, metric, mean, p05, p25, p50, p75, p95, n]"
            + DamagedRun.RUN_AGAIN);
  }

  @Test
  void aRunOfWhichNothingCompletedHasNothingToDraw() {
    run.edit(
        "manifest.json",
        text -> text.replace("\"completed\":200,\"failed\":0", "\"completed\":0,\"failed\":200"));
    run.edit("replications.csv", text -> text.substring(0, text.indexOf('\n') + 1));
    run.assertRefused(
        run.file("replications.csv")
            + " has no row of scenario \"border\", point 0: there is nothing to draw. Maybe every replication failed: see failures.csv");
  }
}
