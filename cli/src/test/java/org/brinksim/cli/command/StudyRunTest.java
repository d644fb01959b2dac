package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.results.RunManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StudyRunTest {

  private static final String STUDY =
      """
      format: 1
      id: two
      title: Two lethalities
      scenario: starter
      seed: 9
      replications: 8
      design: {type: factorial}
      factors:
        lethality: {levels: [0.002, 0.008]}
        combat.elementSize: {levels: [100, 200]}
      responses: [peakRung, peakIndex]
      """;

  @TempDir private Path directory;

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }

  @Test
  void aStudyRunsAtEachOfItsPoints() throws IOException {
    write("two.yaml", STUDY);

    Invocation run = Invocation.of(directory, "run", "two.yaml", "--out", "a", "--no-charts");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.err()).contains("Running two: 4 points with 8 replications each, seed 9");
    assertThat(run.out()).startsWith("Two lethalities\n32 runs of 60 days, seed 9\n");
    RunManifest manifest = RunManifest.read(directory.resolve("a"));
    assertThat(manifest.study().id()).isEqualTo("two");
    assertThat(manifest.study().type()).isEqualTo("factorial");
    assertThat(manifest.design().settings())
        .containsExactly(
            List.of(0.002, 100.0),
            List.of(0.002, 200.0),
            List.of(0.008, 100.0),
            List.of(0.008, 200.0));
    assertThat(manifest.hashes()).containsKeys("study.yaml", "scenario.yaml");
    assertThat(Files.readString(directory.resolve("a/replications.csv")).lines().findFirst())
        .hasValueSatisfying(
            header ->
                assertThat(header)
                    .startsWith("scenario,point,replication,lethality,combat.elementSize,")
                    .endsWith(",peakRung,peakIndex"));
  }

  @Test
  void aListInSetRunsTheSameAsAFactorOfAStudy() throws IOException {
    write("two.yaml", STUDY.replace("responses: [peakRung, peakIndex]\n", ""));
    Invocation.of(directory, "run", "two.yaml", "--out", "a", "--no-charts");

    Invocation swept =
        Invocation.of(
            directory,
            "run",
            "starter",
            "--set",
            "lethality=[0.002, 0.008]",
            "--set",
            "combat.elementSize=[100, 200]",
            "-n",
            "8",
            "--seed",
            "9",
            "--out",
            "b",
            "--no-charts");

    assertThat(swept.code()).as(swept.err()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(directory.resolve("b/replications.csv")))
        .isEqualTo(Files.readString(directory.resolve("a/replications.csv")));
  }

  @Test
  void severalScenariosHaveWhatAllHaveInCommon() throws IOException {
    write("calm.yaml", "extends: starter\nid: calm\nparameters: {resolve: {value: 0}}\n");
    write(
        "both.yaml",
        """
        format: 1
        id: both
        scenarios: [starter, calm.yaml]
        replications: 5
        """);

    Invocation run = Invocation.of(directory, "run", "both.yaml", "--out", "a", "--no-charts");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    RunManifest manifest = RunManifest.read(directory.resolve("a"));
    assertThat(manifest.scenarios().stream().map(RunManifest.Scenario::file))
        .containsExactly("scenario-starter.yaml", "scenario-calm.yaml");
    assertThat(manifest.points()).isEqualTo(2);
    Invocation replayed =
        Invocation.of(directory, "replay", "a", "--replication", "3", "--point", "1");
    assertThat(replayed.out()).contains("This is the stored run to the last bit");
    assertThat(replayed.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aDryRunTellsWhatARunWouldBeAndWritesNothing() throws IOException {
    write("two.yaml", STUDY);

    Invocation told = Invocation.of(directory, "run", "two.yaml", "--dry-run");
    JsonNode json =
        Json.MAPPER.readTree(
            Invocation.of(directory, "run", "two.yaml", "--dry-run", "--json").out());

    assertThat(told.code()).isEqualTo(ExitCode.DONE);
    assertThat(told.out()).startsWith("two: factorial, 4 points, 32 runs\nTime    about ");
    assertThat(told.out())
        .contains("Design  largest correlation of two factors 0; nearest points 0.5");
    assertThat(json.get("runs").asInt()).isEqualTo(32);
    assertThat(json.get("pilot").get("failed").asInt()).isZero();
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("two.yaml");
    }
  }

  @Test
  void whatTheCommandLineSaysGoesBeforeTheStudy() throws IOException {
    write("two.yaml", STUDY);

    Invocation run =
        Invocation.of(
            directory,
            "run",
            "two.yaml",
            "-n",
            "3",
            "--seed",
            "4",
            "--events",
            "acts",
            "--set",
            "factors.lethality.levels=[0.002, 0.004, 0.008]",
            "--out",
            "a",
            "--no-charts");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    RunManifest manifest = RunManifest.read(directory.resolve("a"));
    assertThat(manifest.seed()).isEqualTo(4);
    assertThat(manifest.points()).isEqualTo(6);
    assertThat(manifest.replications().requested()).isEqualTo(3);
    assertThat(manifest.kept().events()).isEqualTo("acts");
  }

  @Test
  void aStudyIsDrawnAndReported() throws IOException {
    write("two.yaml", STUDY);

    Invocation run = Invocation.of(directory, "run", "two.yaml", "--out", "a");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Report   a/report.html");
    RunManifest manifest = RunManifest.read(directory.resolve("a"));
    assertThat(manifest.hashes())
        .containsKeys(
            "study.json",
            "report.html",
            "charts/effects-peakIndex.svg",
            "charts/effects-peakIndex.csv",
            "charts/grid-peakIndex.pdf");
    assertThat(Files.readAllLines(directory.resolve("a/charts/effects-peakIndex.csv")).get(0))
        .isEqualTo("id,label,difference,low95,high95");
    String page = Files.readString(directory.resolve("a/report.html"));
    assertThat(page).contains("<h1>Two lethalities</h1>", "href=\"charts/grid-peakIndex.svg\"");
    Files.delete(directory.resolve("a/report.html"));
    assertThat(Invocation.of(directory, "report", "a").code()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(directory.resolve("a/report.html"))).isEqualTo(page);
  }

  @Test
  void whatAFactorDoesIsTheSameInTheFileInJsonAndInWords() throws IOException {
    write("two.yaml", STUDY);

    JsonNode json =
        Json.MAPPER
            .readTree(
                Invocation.of(directory, "run", "two.yaml", "--out", "a", "--no-charts", "--json")
                    .out())
            .get("study");

    assertThat(json.get("design").asString()).isEqualTo("factorial");
    JsonNode index = json.get("responses").get(1);
    assertThat(index.get("response").asString()).isEqualTo("peakIndex");
    assertThat(index.get("count").asInt()).isEqualTo(8);
    assertThat(Json.MAPPER.readTree(Files.readString(directory.resolve("a/study.json"))))
        .isEqualTo(json);
  }

  @Test
  void pointsThatAreRunOnceHaveNoEstimates() throws IOException {
    write(
        "screen.yaml",
        """
        format: 1
        id: screen
        scenario: starter
        replications: 1
        design: {type: morris, trajectories: 5}
        factors: {lethality: {}, resolve: {}}
        responses: [peakIndex]
        """);

    Invocation run = Invocation.of(directory, "run", "screen.yaml", "--out", "a", "--no-charts");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("from 5 trajectories:")
        .contains("Chance")
        .doesNotContain("lethality  resolve");
    JsonNode summary = Json.MAPPER.readTree(Files.readString(directory.resolve("a/summary.json")));
    JsonNode points = summary.get("scenarios").get(0).get("points");
    assertThat(points).hasSize(20);
    assertThat(points.get(3).get("replications").asInt()).isEqualTo(1);
    assertThat(points.get(3).get("responses")).isEmpty();
    assertThat(Invocation.of(directory, "report", "a").code()).isEqualTo(ExitCode.DONE);
    assertThat(Invocation.of(directory, "replay", "a", "--replication", "0", "--point", "7").code())
        .isEqualTo(ExitCode.DONE);
  }
}
