package org.brinksim.results.remote;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.experiment.Run;
import org.brinksim.results.writing.RunLines;

/**
 * Runs that are done together, at one place.
 *
 * @param runs which, in their order; at least one
 */
public record RunChunk(List<Run> runs) {

  public RunChunk {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a chunk has no run; must have one");
    }
  }

  /**
   * The next so many runs, or as many as there are.
   *
   * @param runs those to come, at least one
   * @param most how many at most, at least 1
   */
  public static RunChunk next(Iterator<Run> runs, int most) {
    List<Run> taken = new ArrayList<>();
    while (taken.size() < most && runs.hasNext()) {
      taken.add(runs.next());
    }
    return new RunChunk(taken);
  }

  /** The numbers of point and replication of each run, one after another. */
  public int[] numbers() {
    return runs.stream()
        .flatMapToInt(run -> IntStream.of(run.point(), run.replication()))
        .toArray();
  }

  /** The chunk that has these numbers. */
  public static RunChunk of(int[] numbers) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      runs.add(new Run(numbers[i], numbers[i + 1]));
    }
    return new RunChunk(runs);
  }

  /**
   * What came of its runs.
   *
   * @param packed as {@link RemoteWork#run} gave it
   * @throws IllegalStateException when it is of other runs
   */
  public List<RunLines> lines(byte[] packed) {
    List<RunLines> lines = PackedLines.read(packed);
    if (!lines.stream().map(RunLines::run).toList().equals(runs)) {
      throw new IllegalStateException("results of other runs came back than of those asked for");
    }
    return lines;
  }
}
