package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.experiment.Border;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reading.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of more runs than so many, the series rest on a sample, and all else on every run. */
class ManyRunsTest {

  private static final int REPLICATIONS = ReplicationSample.SERIES + 200;

  @TempDir private Path temp;

  @Test
  void theSeriesAreThoseOfTheSample() throws Exception {
    Path directory = temp.resolve("many");
    Runs.run(Border.with("horizonDays=12"), REPLICATIONS, directory);

    RunResults results = RunResults.read(directory);
    List<Series.Day> days = results.series().of("elm.present");
    Experiment border = Border.experiment(Border.with("horizonDays=12"), 1);
    ReplicationSample sample = ReplicationSample.ofSeries(REPLICATIONS);
    double mean =
        IntStream.range(0, REPLICATIONS)
            .filter(sample::keeps)
            .mapToObj(r -> (Completed) border.run(Run.ofFirstPoint(r)))
            .mapToDouble(run -> run.series().get("elm.present", 1))
            .average()
            .orElseThrow();

    assertThat(results.replications().size()).isEqualTo(REPLICATIONS);
    assertThat(days).allMatch(day -> day.n() == ReplicationSample.SERIES);
    assertThat(days.get(1).mean()).isCloseTo(mean, within(1e-6 * mean));
  }
}
