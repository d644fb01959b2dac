package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.Run;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.Failures;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two design points: the border with its fires, and, half of its runs flooded, with heavier ones.
 */
class RunOfPointsTest {

  private static final int N = 12;
  private static final ReadScenario CALM = Border.with();

  @TempDir private static Path shared;
  private static Path calm;
  private static Path flooded;
  private static Path both;

  @TempDir private Path temp;

  @BeforeAll
  static void run() throws Exception {
    calm = shared.resolve("calm");
    flooded = shared.resolve("flooded");
    both = shared.resolve("both");
    Runs.run(CALM, N, calm);
    Runs.run(Border.flooded(), N, flooded);
    assertThat(Runs.run(request(both, N, 2, false)).requested()).isEqualTo(2 * N);
  }

  private static RunDesign design(double second) {
    return new RunDesign(
        List.of(new ResultColumn("flooding", "fraction", "How often it floods")),
        List.of(
            new RunDesign.Point(CALM, List.of(0.0)),
            new RunDesign.Point(Border.flooded(), List.of(second))));
  }

  private static RunRequest request(Path out, int replications, int threads, boolean resume) {
    return new RunRequest(CALM, design(0.5), 1, replications, threads, out, resume);
  }

  /** A table's rows with the point put in, as they are in the table of both. */
  private static List<List<String>> rows(Path directory, String file, String point)
      throws Exception {
    return CsvTable.read(directory.resolve(file)).rows().stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(c -> c == 1 ? point : at(point, row.get(c)))
                    .toList())
        .toList();
  }

  /** The command that replays a run names its point, unless it is the first. */
  private static String at(String point, String cell) {
    return cell.startsWith("brink replay . --replication ") && !point.equals("0")
        ? cell + " --point " + point
        : cell;
  }

  private static List<List<String>> of(String point, String file) throws Exception {
    return CsvTable.read(both.resolve(file)).rows().stream()
        .filter(row -> row.get(1).equals(point))
        .toList();
  }

  @Test
  void eachPointHasTheRowsThatItHasByItself() throws Exception {
    for (String file : List.of("series.csv", "events.csv", "failures.csv")) {
      assertThat(of("0", file)).as(file).isEqualTo(rows(calm, file, "0"));
      assertThat(of("1", file)).as(file).isEqualTo(rows(flooded, file, "1"));
    }
    assertThat(of("1", "failures.csv")).isNotEmpty();
    assertThat(of("0", "failures.csv")).isEmpty();
  }

  @Test
  void replicationsHaveTheSettingsOfTheirPointBeforeWhatWasDrawn() throws Exception {
    CsvTable table = CsvTable.read(both.resolve("replications.csv"));
    assertThat(table.header().subList(0, 5))
        .containsExactly("scenario", "point", "replication", "flooding", "elmTroops");
    for (String point : List.of("0", "1")) {
      List<List<String>> rows = of(point, "replications.csv");
      assertThat(rows).allMatch(row -> row.get(3).equals(point.equals("0") ? "0" : "0.5"));
      assertThat(rows.stream().map(RunOfPointsTest::withoutSetting).toList())
          .isEqualTo(rows(point.equals("0") ? calm : flooded, "replications.csv", point));
    }
  }

  private static List<String> withoutSetting(List<String> row) {
    return IntStream.range(0, row.size()).filter(c -> c != 3).mapToObj(row::get).toList();
  }

  @Test
  void theSummaryHasBothPoints() {
    assertThat(Summary.read(both, "border", 0)).isEqualTo(Summary.read(calm, "border", 0));
    Summary.OfPoint second = Summary.read(both, "border", 1);
    assertThat(second.point()).isEqualTo(1);
    assertThat(second.responses()).isEqualTo(Summary.read(flooded, "border", 0).responses());
    assertThat(second.probabilities())
        .isEqualTo(Summary.read(flooded, "border", 0).probabilities());
  }

  @Test
  void theDirectoryReadsBackPointByPoint() {
    RunResults first = RunResults.read(both, 0);
    RunResults second = RunResults.read(both, 1);
    RunResults alone = RunResults.read(flooded);

    assertThat(first.replications().size()).isEqualTo(N);
    assertThat(first.replications().values("flooding")).containsOnly(0.0);
    assertThat(second.replications().values("elm.casualties"))
        .containsExactly(alone.replications().values("elm.casualties"));
    assertThat(second.series()).isEqualTo(alone.series());
    assertThat(second.differences()).isEmpty();
    assertThat(Failures.of(both).first().orElseThrow().run())
        .isEqualTo(new Run(1, Failures.of(flooded).first().orElseThrow().run().replication()));
    assertThatThrownBy(() -> RunResults.read(both))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(
            both
                + " holds the results of 2 design points, and this looks at one. Maybe read study.json and report.html, or its tables, which have a column \"point\"");
    assertThatThrownBy(() -> RunResults.read(both, 2))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessage(both + " has no design point 2; its last is 1, the first is 0");
  }

  @Test
  void theManifestTellsOfTheDesign() {
    RunManifest manifest = RunManifest.read(both);

    assertThat(manifest.points()).isEqualTo(2);
    assertThat(manifest.design())
        .isEqualTo(
            new RunManifest.Design(
                List.of(new RunManifest.Word("flooding", "fraction", "How often it floods")),
                List.of(List.of(0.0), List.of(0.5)),
                List.of()));
    int failed = RunManifest.read(flooded).replications().failed();
    assertThat(manifest.replications())
        .isEqualTo(new RunManifest.Replications(N, 2 * N - failed, failed));
    assertThat(RunManifest.read(calm).design()).isEqualTo(RunManifest.Design.NONE);
  }

  @Test
  void whatIsInterruptedAndResumedIsTheSame() throws Exception {
    Path out = temp.resolve("out");
    AtomicBoolean cancelled = new AtomicBoolean();
    RunEnd end =
        Execution.open(request(out, N, 1, false))
            .execute((done, failed, all) -> cancelled.set(done >= 7), cancelled);
    assertThat(end.interrupted()).isTrue();
    assertThat(new TreeSet<>(CsvTable.read(out.resolve("events.csv")).column("point")))
        .containsExactly("0", "1");

    Runs.run(request(out, N, 2, true));

    for (String file : List.of("replications.csv", "series.csv", "events.csv", "summary.json")) {
      assertThat(out.resolve(file)).as(file).hasSameBinaryContentAs(both.resolve(file));
    }
  }

  @Test
  void anotherDesignIsAnotherRun() throws Exception {
    Path out = temp.resolve("out");
    AtomicBoolean cancelled = new AtomicBoolean();
    Execution.open(request(out, N, 1, false))
        .execute((done, failed, all) -> cancelled.set(done >= 3), cancelled);
    RunRequest other = new RunRequest(CALM, design(0.6), 1, N, 1, out, true);

    assertThatThrownBy(() -> Execution.open(other))
        .isInstanceOf(RefusedDirectoryException.class)
        .hasMessageContaining(
            " holds an interrupted run, but not the one asked for: its design is another");
    RunRequest finished = new RunRequest(CALM, design(0.6), 1, N, 1, both, true);
    assertThatThrownBy(() -> FinishedRun.find(finished))
        .isInstanceOf(RefusedDirectoryException.class)
        .hasMessageContaining("not the one asked for: its design is another");
    assertThat(FinishedRun.find(request(both, N, 1, true)))
        .contains(
            new RunEnd(
                2 * N,
                2 * N - RunManifest.read(both).replications().failed(),
                RunManifest.read(both).replications().failed(),
                false));
  }

  /** Earlier versions wrote no design into their manifests. */
  @Test
  void aManifestWithoutADesignIsThatOfAnOrdinaryRun() throws Exception {
    Path old = temp.resolve("manifest.json");
    String text = Files.readString(calm.resolve("manifest.json"));
    String without =
        text.replaceFirst("(?s)  \"design\" : \\{.*?\\},\n(?=  \"interventions\")", "");
    assertThat(without).doesNotContain("design").hasSizeLessThan(text.length());
    Files.writeString(old, without);

    assertThat(RunManifest.read(temp)).isEqualTo(RunManifest.read(calm));
  }

  @Test
  void settingsThatDoNotGoWithThePointsAreRefused() throws Exception {
    String text = Files.readString(both.resolve("manifest.json"));
    Map<String, String> spoilt =
        Map.of(
            "[ [ 0.0 ], [ 0.5 ] ]", "[ [ 0.0 ] ]",
            "[ 0.5 ]", "[ 0.5, 1.0 ]");
    for (Map.Entry<String, String> change : spoilt.entrySet()) {
      assertThat(text).contains(change.getKey());
      Files.writeString(
          temp.resolve("manifest.json"), text.replace(change.getKey(), change.getValue()));

      assertThatThrownBy(() -> RunManifest.read(temp))
          .isInstanceOf(RunDirectoryException.class)
          .hasMessageContaining("design.settings is ")
          .hasMessageContaining(
              "must be a list for each of the points, with a value for each of the factors");
    }
  }
}
