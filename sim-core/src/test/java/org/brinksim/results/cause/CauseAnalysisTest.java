package org.brinksim.results.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.model.Sketch;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What casualties are owed to in a scenario that has one cause, and things beside it. */
class CauseAnalysisTest {
  private static final int RUNS = 30;

  @TempDir private static Path shared;
  private static Path directory;

  /** East fires ten times as well once the state has acted; its other act does nothing. */
  private static String scenario() {
    return Sketch.mixed()
        .with(
            "parameters",
            "{deadly: {uniform: [0.001, 0.003], unit: x, assumption: planted},"
                + " idle: {uniform: [0.05, 0.2], unit: x, assumption: inert}}")
        .force("east", "red", "lethality: $deadly, fires: 0", Sketch.inLine("brigade", 1000))
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1000))
        .ladder("")
        .state(
            "rok",
            "{id: cause, rung: protest, hazardPerDay: 0.2, effects: [{scale: east.lethality, by: 10}]}",
            "{id: inert, rung: protest, hazardPerDay: $idle}")
        .item("calendar", "{id: vote, date: 2024-11-10, effects: [{flag: voted}]}")
        .yaml();
  }

  @BeforeAll
  static void run() throws Exception {
    directory = shared.resolve("run");
    Runs.run(
        new ScenarioReader(name -> Optional.empty())
            .read(new DocumentText("sketch.yaml", scenario()), List.of()),
        RUNS,
        directory);
  }

  private static Causes causes(String response, List<Integer> replications) {
    RunResults results = RunResults.read(directory);
    RunManifest.Word word =
        results.manifest().dictionary().responses().stream()
            .filter(it -> it.name().equals(response))
            .findFirst()
            .orElseThrow();
    return CauseAnalysis.of(
            directory, results, word, replications, 2, (d, f, all) -> {}, new AtomicBoolean())
        .orElseThrow();
  }

  private static List<Integer> all() {
    return IntStream.range(0, RUNS).boxed().toList();
  }

  private static Cause of(Causes causes, String id) {
    return causes.causes().stream()
        .filter(cause -> cause.candidate().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPlantedCauseIsFoundAndWhatIsInertIsNot() {
    Causes causes = causes("west.casualties", all());

    assertThat(causes.causes().get(0).candidate())
        .isEqualTo(new Candidate(Candidate.Kind.ACT, "rok.cause"));
    assertThat(causes.causes().get(0).told()).isTrue();
    assertThat(causes.causes().get(0).effect()).isLessThan(-100);
    for (String inert : List.of("rok.inert", "vote", "idle")) {
      assertThat(of(causes, inert).changed()).as(inert).isZero();
      assertThat(of(causes, inert).told()).as(inert).isFalse();
    }
    assertThat(of(causes, "rok.inert").present()).as("it came, and was struck").isPositive();
    assertThat(of(causes, "vote").present()).isEqualTo(RUNS);
    assertThat(of(causes, "deadly").changed()).isGreaterThan(RUNS / 2);
    assertThat(causes.causes()).hasSize(5);
  }

  @Test
  void oneRunHasDifferencesAndNoTest() {
    Causes one = causes("west.casualties", List.of(3));

    assertThat(one.ofOneRun()).isTrue();
    assertThat(of(one, "rok.cause").effect()).isNegative();
    assertThat(of(one, "rok.inert").effect()).isZero();
    assertThat(one.causes().stream().filter(Cause::told)).isEmpty();
  }

  @Test
  void runsThatAreNotTheStoredOnesTellNothing() throws Exception {
    Path file = directory.resolve("replications.csv");
    String rows = Files.readString(file);
    List<String> lines = new ArrayList<>(rows.lines().toList());
    int column = List.of(lines.get(0).split(",")).indexOf("west.casualties");
    String[] cells = lines.get(RUNS).split(",", -1);
    cells[column] = "1";
    lines.set(RUNS, String.join(",", cells));
    String changed = String.join("\n", lines) + "\n";
    try {
      Files.writeString(file, changed);
      assertThatThrownBy(() -> causes("west.casualties", all()))
          .isInstanceOf(RunDirectoryException.class)
          .hasMessageContaining("replication " + (RUNS - 1) + ", run again, has another");
    } finally {
      Files.writeString(file, rows);
    }
  }
}
