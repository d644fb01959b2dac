package org.brinksim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in: what is written, that it is the same each time, and that failure leaves nothing. */
class RunReportTest {
  @TempDir private Path directory;

  @Test
  void everyFileIsNamedAndWritten() throws IOException {
    List<Path> written = new RunReport(new SyntheticRun().write(directory)).draw();

    assertThat(written).hasSize(1 + 4 * 31).doesNotHaveDuplicates();
    assertThat(written.get(0)).isEqualTo(directory.resolve("report.html"));
    assertThat(written).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    try (Stream<Path> files = Files.list(directory.resolve("charts"))) {
      assertThat(files).hasSize(4 * 31).allMatch(written::contains);
    }
  }

  @Test
  void drawingAgainGivesTheSameBytes() throws IOException {
    RunReport report = new RunReport(new SyntheticRun().write(directory));
    Map<String, String> first = contents(report.draw());
    Map<String, String> second = contents(report.draw());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void stoppedItBeginsNoChartAndWritesNoPage() throws IOException {
    new SyntheticRun().write(directory);

    assertThat(new RunReport(directory).draw(new AtomicBoolean(true))).isEmpty();
    assertThat(directory.resolve("charts")).doesNotExist();
    assertThat(directory.resolve("report.html")).doesNotExist();
  }

  @Test
  void twoThatDrawAtOnceDoNotHarmEachOther() throws Exception {
    RunReport report = new RunReport(new SyntheticRun().write(directory));
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Path>>> drawn =
          two.invokeAll(List.of(() -> report.draw(), () -> report.draw()));
      assertThat(drawn.get(0).get()).isEqualTo(drawn.get(1).get());
    } finally {
      two.shutdown();
    }
    assertThat(RunManifest.read(directory).changed(directory)).isEmpty();
    Map<String, String> both = everything();
    assertThat(contents(report.draw())).hasSize(1 + 4 * 31);
    assertThat(everything()).isEqualTo(both);
  }

  private Map<String, String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return contents(files.filter(Files::isRegularFile).toList());
    }
  }

  @Test
  void aReportThatFailsKeepsInTheManifestWhatItDrew() throws IOException {
    RunReport report = new RunReport(new SyntheticRun().write(directory));
    report.draw();
    Path manifest = directory.resolve("manifest.json");
    String drawing = "(\"(?:charts/[^\"]*|report.html)\",\\s*\"sha256\" : )\"\\w*\"";
    Files.writeString(manifest, Files.readString(manifest).replaceAll(drawing, "$1\"\""));
    assertThat(RunManifest.read(directory).changed(directory)).hasSize(1 + 4 * 31);
    Files.delete(directory.resolve("report.html"));
    Files.createDirectories(directory.resolve("report.html/mine"));

    assertThatThrownBy(report::draw).isInstanceOf(UnwritableException.class);

    assertThat(RunManifest.read(directory).changed(directory)).containsExactly("report.html");
  }

  private static Map<String, String> contents(List<Path> files) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      contents.put(file.getFileName().toString(), new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  @Test
  void aRefusedDirectoryIsLeftAsItWas() throws IOException {
    new SyntheticRun().write(directory);
    Files.delete(directory.resolve("summary.json"));

    assertThatThrownBy(() -> new RunReport(directory).draw())
        .isInstanceOf(RunDirectoryException.class);
    assertThat(directory.resolve("charts")).doesNotExist();
    assertThat(directory.resolve("report.html")).doesNotExist();
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    new SyntheticRun().write(directory);
    Files.writeString(directory.resolve("charts"), "a file in the way");

    assertThatThrownBy(() -> new RunReport(directory).draw())
        .isInstanceOf(UnwritableException.class)
        .hasMessageContaining("could not write " + directory.resolve("charts"));
  }

  /** What the engine writes is what the reports read: a mixed theatre here, so no areas. */
  @Test
  void aDirectoryThatTheEngineWroteIsDrawn() throws RefusedDirectoryException, IOException {
    ReadScenario starter =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find("starter").orElseThrow(), List.of());
    Path out = directory.resolve("out");
    Execution.open(new RunRequest(starter, 7, 40, 2, out, false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());

    List<Path> written = new RunReport(out).draw();

    assertThat(written)
        .contains(
            out.resolve("charts/rung-through-time.svg"), out.resolve("charts/first-actions.csv"))
        .noneMatch(file -> file.getFileName().toString().startsWith("area-"));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Alder and Birch on the strip", "Only 40 runs");
  }
}
