package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.brinksim.results.Summary;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The estimates of every shipped scenario at a fixed seed are those that were accepted. The same
 * seed gives the same numbers: whatever moves was moved by a change of model, scenario or
 * statistics, and whoever makes that change looks at it and accepts it.
 */
class GoldenResultsTest {
  private static final Path ACCEPTED = Path.of("src/test/resources/org/brinksim/scenarios/golden");
  private static final Path PAGE = Path.of("../docs/scenarios.md");
  private static final long SEED = 20241105L;
  private static final int REPLICATIONS = 20;

  @TempDir private Path temp;

  static List<String> ids() {
    return Stream.of(ShippedScenarios.ids(), ShippedScenarios.verificationIds())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void theEstimatesAreThoseThatWereAccepted(String id) throws Exception {
    ReadScenario read =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find(id).orElseThrow(), List.of());
    Path directory = temp.resolve(id);
    Execution.open(new RunRequest(read, SEED, REPLICATIONS, 2, directory, false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());
    List<GoldenEstimate> now = GoldenEstimate.of(Summary.read(directory, id, 0));
    GoldenFile accepted = new GoldenFile(ACCEPTED.resolve(id + ".csv"));

    if (GoldenFile.isToBeAccepted()) {
      accepted.accept(now);
    }
    List<String> moved = accepted.moved(now);

    assertThat(now).hasSizeGreaterThan(5);
    assertThat(moved)
        .as(
            "%s: %s of %s estimates moved\n%s\nIf that is meant: %s",
            id, moved.size(), now.size(), String.join("\n", moved), GoldenFile.ACCEPT)
        .isEmpty();
  }

  /** The tables in docs/scenarios.md are part of what is accepted. */
  @Test
  void theTablesOfRunsAreThoseOfThePage() throws IOException {
    OneLineForecasts lines = OneLineForecasts.ofTheBaseline();
    AnsweredActs answers = new AnsweredActs(lines.scenario(), lines.runs());
    UnaryOperator<String> made = page -> answers.writtenInto(lines.writtenInto(page));
    if (GoldenFile.isToBeAccepted()) {
      Files.writeString(PAGE, made.apply(Files.readString(PAGE)));
    }

    assertThat(Files.readString(PAGE))
        .as("the tables of docs/scenarios.md; if they are meant to move: %s", GoldenFile.ACCEPT)
        .isEqualTo(made.apply(Files.readString(PAGE)));
  }
}
