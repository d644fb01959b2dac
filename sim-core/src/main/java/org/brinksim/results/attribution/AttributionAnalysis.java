package org.brinksim.results.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.brinksim.experiment.Executor;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.results.Progress;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Unit;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.text.Template;

/**
 * Runs mixtures of two scenarios with the seed of both, and splits the differences of responses
 * pair by pair: the runs of all mixtures with one number have the same random numbers.
 *
 * <p>The two scenarios themselves are run again too, and each run is held against its row.
 */
public final class AttributionAnalysis {
  private final Side baseline;
  private final Side other;
  private final List<Word> responses;
  private final List<Integer> replications;
  private final int threads;
  private final Mixtures mixtures;
  private final Grouping grouping;
  private final double horizon;

  /**
   * One of the two directories.
   *
   * @param directory where it is
   * @param results what it holds
   * @param scenario its scenario as read
   */
  public record Side(Path directory, RunResults results, ReadScenario scenario) {}

  /**
   * An analysis of two directories of one seed, of a single design point each.
   *
   * @param responses the responses, which both have
   * @param replications the numbers of the replications, which both have, rising; at least two
   * @param threads how many runs at once
   */
  public AttributionAnalysis(
      Side baseline, Side other, List<Word> responses, List<Integer> replications, int threads) {
    this.baseline = baseline;
    this.other = other;
    this.responses = List.copyOf(responses);
    this.replications = List.copyOf(replications);
    this.threads = threads;
    this.mixtures =
        new Mixtures(
            baseline.results(),
            baseline.scenario(),
            other.results(),
            other.scenario(),
            responses.stream().map(Word::name).toList());
    this.grouping = Grouping.of(mixtures);
    this.horizon =
        Math.min(
            baseline.scenario().scenario().horizonDays(),
            other.scenario().scenario().horizonDays());
  }

  /** How many runs it takes. */
  public int runs() {
    return Math.multiplyExact(grouping.wanted().size(), replications.size());
  }

  /**
   * Splits the differences.
   *
   * @param progress told after each run, and once before the first
   * @throws RunDirectoryException when a run of a directory, run again, is not the stored one, or
   *     nothing differs that a run reads
   */
  public Attribution of(Progress progress) {
    if (mixtures.names().isEmpty()) {
      throw new RunDirectoryException(
          Template.fill(
              "%s and %s differ in words alone, such as titles and reasons, which no run reads: there is no input to owe a difference to",
              baseline.directory(), other.directory()));
    }
    List<BitSet> wanted = grouping.wanted();
    BitSet all = new BitSet();
    all.set(0, grouping.swaps().size());
    int[] done = {0};
    progress.at(0, 0, runs());
    double[][][] values = new double[wanted.size()][][];
    for (BitSet first : List.of(new BitSet(), all)) {
      values[wanted.indexOf(first)] = values(first, progress, done);
    }
    requireStored(baseline, values[wanted.indexOf(new BitSet())]);
    requireStored(other, values[wanted.indexOf(all)]);
    for (int m = 0; m < values.length; m++) {
      if (values[m] == null) {
        values[m] = values(wanted.get(m), progress, done);
      }
    }
    return split(values);
  }

  private Attribution split(double[][][] values) {
    Splitting splitting = new Splitting(grouping.isExact(), grouping.swaps().size());
    List<Attributed> split = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    for (int r = 0; r < responses.size(); r++) {
      Word word = responses.get(r);
      List<double[]> pairs = pairs(r, values);
      if (pairs.size() < 2) {
        untold.add(word.name());
      } else {
        split.add(splitting.of(word, isDay(word), pairs, replications.size() - pairs.size()));
      }
    }
    return new Attribution(
        grouping.isExact(),
        grouping.swaps(),
        mixtures.words(),
        replications.size(),
        values.length,
        split,
        untold);
  }

  /** Of a mixture, the values of each response in each replication; NaN where there is none. */
  private double[][] values(BitSet mixture, Progress progress, int[] done) {
    double[][] values = new double[responses.size()][replications.size()];
    new Executor(mixtures.experiment(grouping.inputs(mixture)), threads)
        .execute(
            replications.stream().map(Run::ofFirstPoint).toList(),
            result -> {
              int place = Collections.binarySearch(replications, result.run().replication());
              for (int r = 0; r < values.length; r++) {
                values[r][place] =
                    result instanceof RunResult.Completed run
                        ? run.response(responses.get(r).name())
                        : Double.NaN;
              }
              done[0]++;
              progress.at(done[0], 0, runs());
            },
            new AtomicBoolean());
    return values;
  }

  private void requireStored(Side side, double[][] values) {
    int[] numbers = side.results().replications().numbers();
    for (int r = 0; r < values.length; r++) {
      String name = responses.get(r).name();
      double[] stored = side.results().replications().values(name);
      for (int i = 0; i < replications.size(); i++) {
        double then = stored[Arrays.binarySearch(numbers, replications.get(i))];
        double now = values[r][i];
        if (!(then == now || Double.isNaN(then) && Double.isNaN(now))) {
          throw new RunDirectoryException(
              side.directory()
                  + ": replication "
                  + replications.get(i)
                  + ", run again, has another "
                  + name
                  + " than its row: another version made it, or it was changed. Maybe run it anew");
        }
      }
    }
  }

  private boolean isDay(Word response) {
    return Unit.of(response.unit()).filter(unit -> unit.kind() == Unit.Kind.DAY).isPresent();
  }

  /** A day that never came, or came later than the shorter run lasts, is the last of that. */
  private double value(Word response, double value) {
    if (!isDay(response)) {
      return value;
    }
    return Double.isNaN(value) ? horizon : Math.min(value, horizon);
  }

  /** The pairs that have a value with every mixture. */
  private List<double[]> pairs(int response, double[][][] values) {
    return IntStream.range(0, replications.size())
        .mapToObj(
            i ->
                Arrays.stream(values)
                    .mapToDouble(mixture -> value(responses.get(response), mixture[response][i]))
                    .toArray())
        .filter(pair -> Arrays.stream(pair).noneMatch(Double::isNaN))
        .toList();
  }
}
