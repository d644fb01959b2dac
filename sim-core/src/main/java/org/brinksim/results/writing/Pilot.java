package org.brinksim.results.writing;

import java.time.Duration;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunningSample;

/**
 * A few runs of a request, spread over its points, of which nothing is kept: what all of them will
 * cost.
 *
 * @param runs how many were run
 * @param failed how many of them failed
 * @param seconds how long one takes on one thread, once the virtual machine is warm
 * @param bytes how much one leaves in the tables
 */
public record Pilot(int runs, int failed, double seconds, double bytes) {

  /** Of the first runs so many are not timed. */
  private static final int WARMING = 4;

  private static final int MOST_RUNS = 200;

  /**
   * Runs for so long, or a few runs at least.
   *
   * @throws IllegalArgumentException when the design cannot be run
   */
  public static Pilot of(RunRequest request, Duration time) {
    Experiment experiment = request.design().experiment(request.seed());
    RunText text =
        new RunText(
            experiment,
            request.kept(),
            RunningSample.ofSeries(0),
            SeriesCodec.of(experiment.layout(), request.kept()),
            request.precision().map(Precision::response));
    int points = experiment.points().size();
    long bytes = 0;
    int failed = 0;
    long began = System.nanoTime();
    long warm = began;
    int runs = 0;
    while (runs <= WARMING || runs < MOST_RUNS && System.nanoTime() - began < time.toNanos()) {
      if (runs == WARMING) {
        warm = System.nanoTime();
      }
      // Points far from one another: the fraction of a multiple of the golden ratio.
      int point = (int) (runs * 0.6180339887498949 % 1 * points);
      RunLines lines = text.apply(experiment.run(new Run(point, runs / points)));
      bytes += GrowingTables.NAMES.stream().mapToLong(name -> lines.of(name).length).sum();
      failed += lines.failed() ? 1 : 0;
      runs++;
    }
    double seconds = (System.nanoTime() - warm) / 1e9 / (runs - WARMING);
    return new Pilot(runs, failed, seconds, (double) bytes / runs);
  }
}
