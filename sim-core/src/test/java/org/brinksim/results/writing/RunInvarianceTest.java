package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All files but the manifest's environment are the same bytes, however the run came about. */
class RunInvarianceTest {

  private static final ReadScenario FLOODED = Border.flooded();
  private static final int REPLICATIONS = 160;

  @TempDir private static Path shared;
  private static Map<String, String> expected;
  private static RunEnd expectedEnd;

  @TempDir private Path temp;

  @BeforeAll
  static void runAtOnce() throws Exception {
    expectedEnd = Runs.run(request(shared.resolve("out"), REPLICATIONS, 1, false));
    expected = Runs.contents(shared.resolve("out"));
  }

  private static RunRequest request(Path directory, int replications, int threads, boolean resume) {
    return new RunRequest(FLOODED, 1, replications, threads, directory, resume);
  }

  private void assertAsExpected(RunEnd end) throws Exception {
    assertThat(end).isEqualTo(expectedEnd);
    assertThat(Runs.contents(temp.resolve("out"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void onAnyNumberOfThreads(int threads) throws Exception {
    assertAsExpected(Runs.run(request(temp.resolve("out"), REPLICATIONS, threads, false)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "17, 1", "17, 8", "39, 1"})
  void interruptedAndResumed(int after, int threads) throws Exception {
    Path out = temp.resolve("out");
    RunEnd first = Runs.runSome(request(out, REPLICATIONS, threads, false), after);
    assertThat(first.interrupted()).isTrue();
    assertThat(RunManifest.read(out).interrupted()).isTrue();

    assertAsExpected(Runs.run(request(out, REPLICATIONS, threads, true)));
  }

  @Test
  void interruptedAgainAndAgain() throws Exception {
    Path out = temp.resolve("out");
    RunEnd end = Runs.runSome(request(out, REPLICATIONS, 1, false), 3);
    for (int after = 6; end.interrupted(); after += 3) {
      end = Runs.runSome(request(out, REPLICATIONS, 2, true), after);
    }
    assertAsExpected(end);
  }

  private static final List<String> GROWING =
      List.of(
          ".drivers.csv",
          ".events.csv",
          ".failures.csv",
          ".journal",
          ".replications.csv",
          ".series-runs.bin");

  /** As when the process dies: no table has its name yet. */
  private Path brokenOff() throws Exception {
    Path out = temp.resolve("out");
    Execution job = Execution.open(request(out, REPLICATIONS, 2, false));
    IllegalStateException problem = new IllegalStateException("the lights went out");
    assertThatThrownBy(() -> job.execute((done, f, r) -> failFrom(done, problem), never()))
        .isSameAs(problem);
    assertThat(Runs.contents(out)).containsOnlyKeys(GROWING);
    return out;
  }

  @Test
  void brokenOffAndResumed() throws Exception {
    Path out = brokenOff();
    List<Integer> told = new ArrayList<>();
    assertAsExpected(
        Execution.open(request(out, REPLICATIONS, 2, true))
            .execute((done, f, r) -> told.add(done), never()));

    assertThat(told.get(0)).as("what was done is kept").isEqualTo(11);
  }

  /** As when the power fails: each file may end anywhere, or hold anything in its last part. */
  @Test
  void brokenOffWithAnyFileSpoiltAndResumed() throws Exception {
    for (String file : GROWING) {
      for (boolean cut : new boolean[] {true, false}) {
        Path out = brokenOff();
        byte[] bytes = Files.readAllBytes(out.resolve(file));
        byte[] spoilt = cut ? Arrays.copyOf(bytes, bytes.length - 3) : bytes;
        spoilt[spoilt.length - 1]++;
        Files.write(out.resolve(file), spoilt);

        assertAsExpected(Runs.run(request(out, REPLICATIONS, 2, true)));
        Runs.delete(out);
      }
    }
  }

  private static void failFrom(int done, RuntimeException problem) {
    if (done >= 11) {
      throw problem;
    }
  }

  private static AtomicBoolean never() {
    return new AtomicBoolean();
  }

  @Test
  void resumedWithMoreReplicationsThanBefore() throws Exception {
    Path out = temp.resolve("out");
    assertThat(Runs.runSome(request(out, 20, 1, false), 10).requested()).isEqualTo(20);

    assertAsExpected(Runs.run(request(out, REPLICATIONS, 2, true)));
  }

  @Test
  void resumedWithFewerReplicationsThanBeforeButNotThanAreThere() throws Exception {
    Path out = temp.resolve("out");
    Runs.runSome(request(out, 1000, 1, false), 10);

    assertAsExpected(Runs.run(request(out, REPLICATIONS, 2, true)));
  }

  /** Also beyond the number of replications up to which all series are kept. */
  @ParameterizedTest
  @CsvSource({"17, 40", "40, 41", "4990, 5010", "5010, 5020"})
  void aFinishedRunToWhichSomeAreAdded(int before, int after) throws Exception {
    ReadScenario border = Border.with("horizonDays=3");
    Path out = temp.resolve("out");
    Runs.run(border, before, out);
    Runs.run(new RunRequest(border, 1, after, 2, out, true));
    Runs.run(border, after, temp.resolve("at once"));

    assertThat(Runs.contents(out)).isEqualTo(Runs.contents(temp.resolve("at once")));
  }

  /**
   * However many were asked for when it was interrupted, the series are those of as many as are.
   */
  @Test
  void interruptedAndResumedBeyondTheSample() throws Exception {
    ReadScenario border = Border.with("horizonDays=12");
    Path out = temp.resolve("out");
    int done = ReplicationSample.SERIES + 100;
    RunEnd end = Runs.runSome(new RunRequest(border, 1, 1_000_000_000, 1, out, false), done);
    assertThat(end.completed()).isBetween(done, done + 1);
    Runs.run(border, end.completed(), temp.resolve("as many"));

    for (String file : List.of("series.csv", "series-runs.bin", "summary.json")) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(temp.resolve("as many").resolve(file));
    }
    assertThat(RunResults.read(out).series().of("elm.present").get(0).n())
        .isEqualTo(ReplicationSample.SERIES);
    Runs.run(new RunRequest(border, 1, done + 60, 2, out, true));
    Runs.run(border, done + 60, temp.resolve("at once"));
    assertThat(Runs.contents(out)).isEqualTo(Runs.contents(temp.resolve("at once")));
  }

  /** What was finished stays readable until what is added is there. */
  @Test
  void aFinishedRunIsWholeWhileSomeAreAdded() throws Exception {
    Path out = temp.resolve("out");
    Runs.run(request(out, 10, 2, false));
    Map<String, String> before = Runs.contents(out);
    IllegalStateException problem = new IllegalStateException("the lights went out");
    Execution job = Execution.open(request(out, REPLICATIONS, 2, true));
    assertThatThrownBy(() -> job.execute((done, f, r) -> failFrom(done, problem), never()))
        .isSameAs(problem);

    assertThat(Runs.contents(out)).containsAllEntriesOf(before).containsKey(".journal");
    assertAsExpected(Runs.run(request(out, REPLICATIONS, 2, true)));
  }

  @Test
  void fromAScenarioThatARunDirectoryHolds() throws Exception {
    Runs.run(Border.with(), REPLICATIONS, temp.resolve("first"));
    Path yaml = temp.resolve("first/scenario.yaml");
    ReadScenario again = new ScenarioReader(name -> Optional.empty()).read(yaml, List.of());
    Runs.run(again, REPLICATIONS, temp.resolve("again"));

    Map<String, String> contents = Runs.contents(temp.resolve("again"));
    contents.remove("manifest.json");
    assertThat(Runs.contents(temp.resolve("first"))).containsAllEntriesOf(contents);
  }

  @Test
  void progressCountsUpOneByOneFromWhatIsThere() throws Exception {
    Path out = temp.resolve("out");
    Runs.runSome(request(out, 8, 1, false), 3);
    List<String> told = new ArrayList<>();
    RunEnd end =
        Execution.open(request(out, 8, 2, true))
            .execute((done, failed, all) -> told.add(done + " of " + all), never());

    assertThat(told).containsExactly("3 of 8", "4 of 8", "5 of 8", "6 of 8", "7 of 8", "8 of 8");
    assertThat(end.completed() + end.failed()).isEqualTo(8);
  }

  @Test
  void anotherSeedGivesOtherResults() throws Exception {
    Path out = temp.resolve("out");
    Runs.run(new RunRequest(FLOODED, 2, REPLICATIONS, 1, out, false));

    Map<String, String> other = Runs.contents(out);
    for (String file : List.of("replications.csv", "series.csv", "summary.json", "events.csv")) {
      assertThat(other.get(file)).as(file).isNotEqualTo(expected.get(file));
    }
    assertThat(other.get("scenario.yaml")).isEqualTo(expected.get("scenario.yaml"));
  }
}
