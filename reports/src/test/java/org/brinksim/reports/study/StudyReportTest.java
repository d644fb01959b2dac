package org.brinksim.reports.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.reports.RunReport;
import org.brinksim.results.Kept;
import org.brinksim.results.RunManifest;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.study.reading.StudyReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page and the charts of each kind of study, made of a directory as the engine writes it. */
class StudyReportTest {
  private static final String FACTORS =
      "factors: {lethality: {}, forces.alder.fires: {from: 0, to: 3}, resolve: {}}\n";

  private static final Map<String, String> STUDIES =
      Map.of(
          "factorial",
          "scenario: starter\nreplications: 12\ndesign: {type: factorial}\n"
              + "factors: {lethality: {levels: [0.002, 0.005, 0.01]}, resolve: {levels: [0, 0.5]}}\n",
          "morris",
          "scenario: starter\nreplications: 1\ndesign: {type: morris, trajectories: 12}\n"
              + FACTORS,
          "sobolIndices",
          "scenario: starter\nreplications: 1\ndesign: {type: sobolIndices, base: 32}\n" + FACTORS,
          "latinHypercube",
          "scenario: starter\nreplications: 2\nrandomNumbers: independent\n"
              + "design: {type: latinHypercube, points: 60}\n"
              + FACTORS,
          "scenarios",
          "scenarios: [starter, calm.yaml]\nreplications: 20\n");

  @TempDir private Path directory;

  private ReadStudy study(String kind) throws Exception {
    Files.writeString(
        directory.resolve("calm.yaml"),
        "extends: starter\nid: calm\nparameters: {lethality: {value: 0.002}}\n",
        StandardCharsets.UTF_8);
    return new StudyReader(ShippedScenarios::find, name -> Optional.empty(), List.of())
        .read(
            new DocumentText(
                "study.yaml", "format: 1\nid: s\ntitle: A study\nseed: 3\n" + STUDIES.get(kind)),
            directory.resolve("study.yaml"),
            List.of(),
            List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          factorial      | Lethality
          morris         | Chance
          sobolIndices   | Chance
          latinHypercube | Lethality
          scenarios      | calm
          """)
  void aDirectoryOfAStudyIsDrawn(String kind, String told) throws Exception {
    ReadStudy study = study(kind);
    Path out = directory.resolve(kind);
    Execution.open(
            new RunRequest(
                study.scenarios(),
                Optional.of(study.text()),
                study.design(),
                study.study().root(),
                study.replications(),
                study.precision(),
                2,
                new Kept(List.of(Kept.NONE), Kept.NONE),
                out,
                false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());

    assertThat(new RunReport(out).draw(new AtomicBoolean(), missing -> {})).isPresent();

    String page = Files.readString(out.resolve("report.html"), StandardCharsets.UTF_8);
    assertThat(page).contains("A study").contains(told).doesNotContain(">NaN");
    RunManifest manifest = RunManifest.read(out);
    assertThat(manifest.changed(out)).isEmpty();
    assertThat(manifest.hashes().keySet())
        .contains("report.html", "study.yaml", "study.json")
        .anyMatch(name -> name.matches("charts/.*\\.svg"))
        .anyMatch(name -> name.matches("charts/.*\\.csv"));
  }
}
