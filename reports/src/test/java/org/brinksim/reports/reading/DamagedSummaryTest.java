package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.text.Characters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Estimates that do not go with the run's own numbers, or that no run could give, are refused. */
class DamagedSummaryTest {
  @TempDir private Path directory;
  private DamagedRun run;

  @BeforeEach
  void write() {
    run = DamagedRun.in(directory);
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
    run.edit("summary.json", text -> text.replaceFirst(from, Matcher.quoteReplacement(to)));

    assertThatThrownBy(run::read)
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageStartingWith(run.file("summary.json") + " ")
        .satisfies(problem -> assertThat(problem.getMessage()).hasSizeLessThan(600))
        .satisfies(p -> assertThat(Characters.firstRefused(p.getMessage())).isEmpty());
  }

  @Test
  void aKeyThatIsLackingInTheSummaryIsDamage() {
    run.edit("summary.json", text -> text.replaceFirst("\"responses\"", "\"answers\""));
    run.assertRefused(
        run.file("summary.json")
            + " is damaged: scenarios[0].points[0].responses is incomplete or of another kind"
            + DamagedRun.RUN_AGAIN);
  }

  @Test
  void aSummaryOfAnotherScenarioIsRefused() {
    run.edit("summary.json", text -> text.replace("\"id\":\"border\"", "\"id\":\"other\""));
    run.assertRefused(
        run.file("summary.json")
            + " has nothing on scenario \"border\", point 0. Maybe the directory was put together from two runs");
  }
}
