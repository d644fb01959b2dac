package org.brinksim.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.experiment.Border;
import org.brinksim.results.reading.Series.Day;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairReplayTest {
  private static final int REPLICATIONS = 30;
  private static final int PAIRS = 10;

  @TempDir private static Path directory;
  private static ComparedRuns baseline;

  @BeforeAll
  static void run() throws Exception {
    baseline = ran("baseline", Border.with(), 1, REPLICATIONS);
  }

  private static ComparedRuns ran(String name, ReadScenario scenario, long seed, int replications)
      throws Exception {
    Path out = directory.resolve(name);
    Runs.run(new RunRequest(scenario, seed, replications, 2, out, false));
    return ComparedRuns.read(name, out);
  }

  private static DailyDifferences replayed(ComparedRuns other, int most, int threads) {
    Comparison comparison = Comparison.of(baseline, List.of(other), Margins.STANDARD, name -> true);
    return new PairReplay(most, threads)
        .of(baseline, comparison.others(), (done, failed, requested) -> {})
        .get(0);
  }

  @Test
  void moreRunsOfTheSameScenarioDifferOnNoDay() throws Exception {
    DailyDifferences days = replayed(ran("more", Border.with(), 1, REPLICATIONS + 1), PAIRS, 2);

    assertThat(days.reason()).isEmpty();
    assertThat(days.pairs()).isEqualTo(PAIRS);
    assertThat(days.skipped()).isZero();
    assertThat(days.metrics()).isNotEmpty();
    assertThat(days.metrics().keySet()).allMatch(metric -> days.moved("elm.casualties").isEmpty());
  }

  @Test
  void whatFailedIsSkippedAndCounted() throws Exception {
    ComparedRuns gaps = ran("gaps", Border.flooded(), 1, REPLICATIONS);
    int[] numbers = gaps.results().replications().numbers();
    int last = numbers[4];

    DailyDifferences days = replayed(gaps, 5, 2);

    assertThat(days.pairs()).isEqualTo(5);
    assertThat(days.skipped()).isEqualTo(last + 1 - 5).isPositive();
  }

  @Test
  void theMeanIsThatOfTheResponsesOfThatDay() throws Exception {
    ComparedRuns other =
        ran("other", Border.with("parameters.lethality.logUniform=[0.005, 0.02]"), 1, REPLICATIONS);
    double[] a = baseline.results().replications().values("casualtiesDay10");
    double[] b = other.results().replications().values("casualtiesDay10");
    double mean =
        Arrays.stream(b).limit(PAIRS).average().orElseThrow()
            - Arrays.stream(a).limit(PAIRS).average().orElseThrow();

    List<Day> days = replayed(other, PAIRS, 2).moved("elm.casualties").orElseThrow();

    assertThat(days.get(0)).isEqualTo(new Day(0, 0, 0, 0, 0, 0, 0, PAIRS));
    assertThat(days.stream().filter(day -> day.day() == 10).map(Day::mean))
        .singleElement()
        .satisfies(there -> assertThat(there).isCloseTo(mean, within(0.001)).isNotZero());
    assertThat(replayed(other, PAIRS, 1)).isEqualTo(replayed(other, PAIRS, 4));
  }

  @Test
  void otherSeedsSameBytesAndNoPairsGiveAReason() throws Exception {
    ComparedRuns more = ran("more-for-none", Border.with(), 1, REPLICATIONS + 1);

    assertThat(replayed(ran("strangers", Border.with(), 2, REPLICATIONS), PAIRS, 2).reason())
        .contains("the seeds differ");
    assertThat(replayed(ran("again", Border.with(), 1, REPLICATIONS), PAIRS, 2).reason())
        .contains("the tables of both are the same bytes");
    assertThat(replayed(more, 0, 2).reason()).contains("no pair was to be run again");
  }

  @Test
  void theFirstRunThatIsNotItsRowIsTheReason() throws Exception {
    ran("edited", Border.with(), 1, REPLICATIONS);
    Path rows = directory.resolve("edited/replications.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(rows));
    int column = List.of(lines.get(0).split(",")).indexOf("peakIndex");
    for (int replication : List.of(3, 7)) {
      String[] cells = lines.get(replication + 1).split(",", -1);
      cells[column] = cells[column].substring(0, cells[column].length() - 4);
      lines.set(replication + 1, String.join(",", cells));
    }
    Files.write(rows, lines);
    ComparedRuns edited = ComparedRuns.read("edited", directory.resolve("edited"));

    for (int threads : List.of(1, 4)) {
      assertThat(replayed(edited, PAIRS, threads).reason())
          .contains(
              "in edited, replication 3, run again, has another peakIndex than its row: another"
                  + " version made it, or it was changed");
    }
    assertThat(replayed(edited, 3, 2).reason()).isEmpty();
  }
}
