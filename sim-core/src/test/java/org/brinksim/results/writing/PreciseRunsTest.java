package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.Run;
import org.brinksim.results.Kept;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.statistics.MeanEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points that are run until a mean is known well enough. */
class PreciseRunsTest {
  private static final String RESPONSE = "elm.casualties";
  private static final ReadScenario CALM = Border.with();
  private static final int LEAST = 40;
  private static final int MOST = 250;

  @TempDir private Path temp;

  private static RunRequest request(Path out, double halfWidth, int threads, boolean resume) {
    RunDesign design =
        new RunDesign(
            List.of(new ResultColumn("lethality", "", "Lethality")),
            List.of(
                new RunDesign.Point(CALM, List.of(0.006), Map.of("lethality", 0.006), 0),
                new RunDesign.Point(CALM, List.of(0.02), Map.of("lethality", 0.02), 0),
                new RunDesign.Point(CALM, List.of(0.05), Map.of("lethality", 0.05), 0)));
    return new RunRequest(
        List.of(CALM),
        Optional.of(new StudyText("s", "s", "", "listed", "id: s\n", List.of())),
        design,
        1,
        MOST,
        Optional.of(new Precision(LEAST, RESPONSE, halfWidth, true)),
        threads,
        new Kept(List.of(Kept.NONE), Kept.ACTS),
        out,
        resume);
  }

  private static List<double[]> values(Path directory) {
    RunManifest manifest = RunManifest.read(directory);
    return Replications.readAll(
            directory.resolve("replications.csv"),
            manifest,
            RunResults.scenarios(directory, manifest),
            name -> true)
        .stream()
        .map(replications -> replications.values(RESPONSE))
        .toList();
  }

  private static double half(double[] values, int n) {
    MeanEstimate mean = MeanEstimate.of(Arrays.copyOf(values, n), 0.95);
    return (mean.interval().high() - mean.interval().low()) / 2 / Math.abs(mean.mean());
  }

  /** The numbers of replications after which a point is looked at. */
  private static List<Integer> rounds() {
    List<Integer> rounds = new ArrayList<>(List.of(LEAST));
    while (rounds.get(rounds.size() - 1) < MOST) {
      int n = rounds.get(rounds.size() - 1);
      rounds.add(Math.min(MOST, n + n / 4));
    }
    return rounds;
  }

  @Test
  void eachPointIsRunAsOftenAsItNeedsAndNoRoundMore() throws Exception {
    Path out = temp.resolve("out");
    RunEnd end = Runs.run(request(out, 0.03, 2, false));
    List<double[]> values = values(out);

    assertThat(end.interrupted()).isFalse();
    assertThat(end.completed()).isEqualTo(values.stream().mapToInt(v -> v.length).sum());
    assertThat(values.stream().map(v -> v.length).distinct().count()).isGreaterThan(1);
    for (double[] point : values) {
      int last = rounds().indexOf(point.length);
      assertThat(last).isNotNegative();
      assertThat(point.length == MOST || half(point, point.length) <= 0.03).isTrue();
      for (int before : rounds().subList(0, last)) {
        assertThat(half(point, before)).isGreaterThan(0.03);
      }
    }
  }

  @Test
  void interruptedAtAnyMomentItGoesOnToTheSameBytes() throws Exception {
    Path whole = temp.resolve("whole");
    int all = Runs.run(request(whole, 0.03, 2, false)).requested();
    Random random = new Random(5);
    for (int k = 0; k < 4; k++) {
      Path parts = temp.resolve("parts" + k);
      boolean resume = false;
      int next = 0;
      RunEnd end;
      do {
        next += 1 + random.nextInt(all / 3);
        end = interruptedAfter(request(parts, 0.03, 1 + k % 2, resume), next);
        resume = true;
      } while (end.interrupted());
      for (String file :
          List.of("replications.csv", "summary.json", "events.csv", "failures.csv")) {
        assertThat(Files.readAllBytes(parts.resolve(file)))
            .as(file)
            .isEqualTo(Files.readAllBytes(whole.resolve(file)));
      }
    }
  }

  private static RunEnd interruptedAfter(RunRequest request, int runs) throws Exception {
    AtomicBoolean cancelled = new AtomicBoolean();
    return Execution.open(request)
        .execute(
            (done, failed, requested) -> cancelled.compareAndSet(false, done >= runs), cancelled);
  }

  @Test
  void aPointWithoutValuesIsRunAsOftenAsAllowed() {
    RunSchedule schedule =
        new RunSchedule(2, 100, Optional.of(new Precision(10, RESPONSE, 1, false)));
    AtomicInteger second = new AtomicInteger();
    do {
      Iterator<Run> round = schedule.round();
      while (round.hasNext()) {
        Run run = round.next();
        second.addAndGet(run.point());
        schedule.take(run, run.point() == 0 ? 5 : Double.NaN);
      }
    } while (schedule.goOn());
    assertThat(second.get()).isEqualTo(100);
    assertThat(schedule.planned()).isEqualTo(110);
    assertThat(schedule.isDone()).isTrue();
  }

  @Test
  void withoutAPrecisionEveryPointIsRunAsOften() {
    RunSchedule schedule = new RunSchedule(3, 4, Optional.empty());
    List<Run> runs = new ArrayList<>();
    schedule.round().forEachRemaining(runs::add);
    assertThat(runs)
        .isEqualTo(IntStream.range(0, 12).mapToObj(i -> new Run(i % 3, i / 3)).toList());
    assertThat(schedule.goOn()).isFalse();
  }
}
