package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.results.RunManifest;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.SummaryStage;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The summary of a run is made again from its table of replications alone. */
class SummaryAgainTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @MethodSource("org.brinksim.scenarios.ShippedScenarios#ids")
  void theSummaryMadeAgainFromTheTableHasTheSameBytes(String id) throws Exception {
    ReadScenario read =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find(id).orElseThrow(), List.of());
    Path directory = temp.resolve(id);
    Execution.open(new RunRequest(read, 11, 20, 2, directory, false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());
    Path summary = directory.resolve("summary.json");
    byte[] first = Files.readAllBytes(summary);
    Files.delete(summary);

    RunManifest.HashedFile again = SummaryStage.of(directory).write();

    assertThat(summary).hasBinaryContent(first);
    assertThat(again.sha256()).isEqualTo(RunManifest.read(directory).hashes().get("summary.json"));
  }
}
