package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.brinksim.experiment.Border;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunManifestTest {

  private static final ReadScenario FLOODED = Border.flooded();

  @TempDir private static Path shared;
  private static Path out;
  private static RunEnd end;
  private static RunManifest manifest;

  @TempDir private Path temp;

  @BeforeAll
  static void run() throws Exception {
    out = shared.resolve("out");
    end = Runs.run(new RunRequest(FLOODED, -7, 20, 2, out, false));
    manifest = RunManifest.read(out);
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private static List<HashedFile> hashed(Path directory, String... names) throws Exception {
    List<HashedFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(new HashedFile(name, sha256(directory.resolve(name))));
    }
    return files;
  }

  @Test
  void itSaysWhatRanAndHowItEnded() {
    assertThat(manifest.format()).isEqualTo(1);
    assertThat(manifest.engine())
        .isEqualTo(
            new RunManifest.Engine("Brink", EngineVersion.version(), EngineVersion.commit()));
    assertThat(manifest.java()).isEqualTo(System.getProperty("java.version"));
    assertThat(manifest.seed()).isEqualTo(-7);
    assertThat(manifest.scenarios())
        .containsExactly(
            new RunManifest.Scenario(
                "border", "Elm and Fir at the border", "2030-03-01", 20, 0.5, "scenario.yaml"));
    assertThat(manifest.points()).isEqualTo(1);
    assertThat(end.completed()).isBetween(1, 19);
    assertThat(manifest.replications())
        .isEqualTo(new RunManifest.Replications(20, end.completed(), 20 - end.completed()));
    assertThat(manifest.interrupted()).isFalse();
  }

  @Test
  void itNamesTheInputsAndOutputsWithTheirHashes() throws Exception {
    assertThat(manifest.inputs())
        .containsExactly(new HashedFile("border.yaml", FLOODED.inputs().get(0).sha256()));
    assertThat(manifest.outputs())
        .isEqualTo(
            hashed(
                out,
                "drivers.csv",
                "events.csv",
                "failures.csv",
                "replications.csv",
                "scenario.yaml",
                "series-runs.bin",
                "series.csv",
                "summary.json"));
  }

  @Test
  void itGivesUnitsAndWordsForAllNamesOfTheTables() throws Exception {
    List<String> header = CsvTable.read(out.resolve("replications.csv")).header();
    CsvTable series = CsvTable.read(out.resolve("series.csv"));
    RunManifest.Dictionary dictionary = manifest.dictionary();

    assertThat(dictionary.parameters())
        .containsExactly(
            new Word("elmTroops", "personnel", "Elm's troops"),
            new Word("lethality", "casualties per soldier per day", "lethality"),
            new Word("guns", "casualties per 1000 exposed per day", "guns"),
            new Word("flood", "personnel", "flood"),
            new Word("resolve", "log", "Fir's \"resolve\", as some say"));
    assertThat(dictionary.responses().stream().map(Word::name))
        .isEqualTo(header.subList(8, header.size()));
    assertThat(dictionary.metrics().stream().map(Word::name))
        .containsAll(
            new TreeSet<>(series.column("metric"))
                .stream().filter(name -> !name.startsWith("standing.")).toList());
    assertThat(dictionary.metrics())
        .contains(new Word("rung.military", "level", "Standing rung, military channel"));
  }

  @Test
  void theScenarioReadsBackAsItRan() throws Exception {
    ReadScenario calm = Border.with();
    Path directory = temp.resolve("calm");
    Runs.run(calm, 1, directory);
    Path yaml = directory.resolve("scenario.yaml");
    ReadScenario again = new ScenarioReader(name -> Optional.empty()).read(yaml, List.of());

    assertThat(again.scenario()).isEqualTo(calm.scenario());
    assertThat(yaml).hasContent(calm.resolvedYaml());
  }

  @Test
  void onlyTheEnvironmentTellsOfTheMachineAndTheTime() {
    assertThat(manifest.environment())
        .containsOnlyKeys("javaVendor", "os", "processors", "startedAt", "threads", "wallSeconds")
        .containsEntry("threads", "2");
    assertThat(Instant.parse(manifest.environment().get("startedAt"))).isBefore(Instant.now());
    assertThat(Double.parseDouble(manifest.environment().get("wallSeconds"))).isBetween(0.0, 600.0);
  }

  @Test
  void whatIsNoManifestIsNamed() throws Exception {
    Path file = temp.resolve(RunManifest.FILE);
    assertThatThrownBy(() -> RunManifest.read(temp))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining("it lacks manifest.json");
    for (String content : List.of("", "{", "[1]", "{\"format\": \"one\"}", "<html>", "null")) {
      Files.write(file, content.getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> RunManifest.read(temp))
          .as(content)
          .isInstanceOf(RunDirectoryException.class)
          .hasMessageStartingWith(file + " is damaged: ");
    }
  }

  @Test
  void theEngineKnowsItsVersionAndCommit() {
    assertThat(EngineVersion.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(EngineVersion.commit()).matches("[0-9a-f]{40}(-modified)?|unknown");
  }
}
