package org.brinksim.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.reports.RunReport;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.export.Belonging.Mismatch;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.results.RunDirectoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture belongs to the run that it was drawn from: one thing changed, and it does not. */
class BelongingTest {
  @TempDir private static Path pictures;
  @TempDir private Path run;

  @BeforeEach
  void draw() {
    if (Files.notExists(pictures.resolve("report.html"))) {
      new RunReport(new SyntheticRun().write(pictures)).draw();
    }
    new SyntheticRun().write(run);
  }

  private static ChartExport picture(String ending) {
    return ChartExport.read(pictures.resolve("charts/peak-rung." + ending));
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "pdf", "csv"})
  void eachFormBelongsWhetherTheDirectoryHasChartsOrNot(String ending) {
    assertThat(Belonging.of(picture(ending), run).mismatches()).isEmpty();
    new RunReport(run).draw();
    assertThat(Belonging.of(picture(ending), run).belongs()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"seed\":42', '\"seed\":43', seed, 42, 43",
    "'\"version\":\"0.1.0\"', '\"version\":\"0.2.0\"', engine, 0.1.0, 0.2.0",
    "'\"commit\":\"0123456789abcdef\"', '\"commit\":\"f\"', commit, 0123456789abcdef, f"
  })
  void anotherSeedOrEngineIsTold(String from, String to, String what, String here, String there)
      throws IOException {
    new RunReport(run).draw();
    Path manifest = run.resolve("manifest.json");
    String text = Files.readString(manifest).replaceAll("\" : ", "\":");
    assertThat(text).contains(from);
    Files.writeString(manifest, text.replace(from, to));

    assertThat(Belonging.of(picture("pdf"), run).mismatches())
        .containsExactly(new Mismatch(what, here, there));
    assertThat(Belonging.of(picture("csv"), run).belongs()).isTrue();
  }

  @Test
  void anotherNumberOfReplicationsIsTold() throws IOException {
    new RunReport(run).draw();
    Path manifest = run.resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(
        manifest, text.replaceAll("(\"(?:requested|completed)\" ?: ?)200", "$1" + "201"));

    assertThat(Belonging.of(picture("svg"), run).mismatches())
        .containsExactly(new Mismatch("replications", "200", "201"));
  }

  @Test
  void numbersOfOtherRunsAreTold() throws IOException {
    Path chart = Files.createDirectories(run.resolve("charts")).resolve("peak-rung.csv");
    Files.writeString(
        chart,
        Files.readString(pictures.resolve("charts/peak-rung.csv")).replace("0.35,", "0.36,"));

    assertThat(Belonging.of(picture("png"), run).mismatches())
        .containsExactly(
            new Mismatch(
                "numbers",
                "line 3: clash,Clash,70,0.35,0.28728824127358077,0.4183653566395992",
                "line 3: clash,Clash,70,0.36,0.28728824127358077,0.4183653566395992"));

    List<String> fewer = Files.readAllLines(chart).subList(0, 2);
    Files.write(chart, fewer);
    assertThat(Belonging.of(picture("png"), run).mismatches().get(0).directory())
        .isEqualTo("2 lines");
  }

  @Test
  void aChartThatTheRunHasNotIsTold() throws IOException {
    Path other =
        Files.copy(pictures.resolve("charts/peak-rung.csv"), pictures.resolve("another.csv"));

    assertThat(Belonging.of(ChartExport.read(other), run).mismatches())
        .containsExactly(
            new Mismatch("numbers", "line 1: id,label,runs,share,low95,high95", "no such chart"));
  }

  @Test
  void aDamagedDirectoryIsRefused() throws IOException {
    Files.createDirectories(run.resolve("charts"));
    Files.writeString(run.resolve("charts/peak-rung.csv"), "a,b\n1\n");
    assertThatThrownBy(() -> Belonging.of(picture("svg"), run))
        .isInstanceOf(ChartExportException.class)
        .hasMessage(
            run.resolve("charts/peak-rung.csv")
                + " holds no table of numbers: line 2 has 1 cells; must have 2");

    Files.delete(run.resolve("scenario.yaml"));
    assertThatThrownBy(() -> Belonging.of(picture("svg"), run))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining("it lacks scenario.yaml");
  }
}
