package org.brinksim.results.tracing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.RankCorrelation;

/**
 * What is traced: a response, or the share of runs whose highest rung is a certain one.
 *
 * @param name its name: a column of replications.csv, or {@code peakRung=RUNG}
 * @param column the column that it is made of
 * @param unit its unit
 * @param label what it is, in words
 * @param missing what is made of replications in which it never happened
 * @param absent in how many it never happened
 * @param values one number a replication: infinite for later than any day, NaN for left out
 */
record TracedOutcome(
    String name,
    String column,
    String unit,
    String label,
    Missing missing,
    int absent,
    double[] values) {

  /** What is made of replications without a value. */
  public enum Missing {
    /** There are none. */
    NONE,
    /** A day that never came counts as later than any. */
    LATER_THAN_ANY,
    /** They are left out. */
    LEFT_OUT
  }

  /** Everything that can be traced, in the order of the table. */
  static List<String> names(RunResults results) {
    return Stream.concat(
            results.manifest().dictionary().responses().stream().map(Word::name),
            results.scenario().ladder().rungs().stream().map(ResultNames::peakIs))
        .toList();
  }

  /** The outcome of a name; empty when there is none. */
  static Optional<TracedOutcome> of(String name, RunResults results) {
    return results.manifest().dictionary().responses().stream()
        .filter(word -> word.name().equals(name))
        .findFirst()
        .map(word -> response(word, results.replications().values(name)))
        .or(() -> peak(name, results));
  }

  private static TracedOutcome response(Word word, double[] values) {
    int absent = (int) Arrays.stream(values).filter(Double::isNaN).count();
    boolean day = Unit.DAY.is(word.unit());
    double[] ranked =
        day
            ? Arrays.stream(values)
                .map(v -> Double.isNaN(v) ? Double.POSITIVE_INFINITY : v)
                .toArray()
            : values;
    Missing missing = absent == 0 ? Missing.NONE : day ? Missing.LATER_THAN_ANY : Missing.LEFT_OUT;
    return new TracedOutcome(
        word.name(), word.name(), word.unit(), word.label(), missing, absent, ranked);
  }

  /** 1 in a run whose highest rung it is, otherwise 0. */
  private static Optional<TracedOutcome> peak(String name, RunResults results) {
    return results.scenario().ladder().rungs().stream()
        .filter(rung -> ResultNames.peakIs(rung).equals(name))
        .findFirst()
        .map(
            rung ->
                new TracedOutcome(
                    name,
                    ResultNames.PEAK_RUNG,
                    Unit.YES_OR_NO.key(),
                    "Highest rung reached is " + rung.name().orElse(rung.id()),
                    Missing.NONE,
                    0,
                    Arrays.stream(results.replications().values(ResultNames.PEAK_RUNG))
                        .map(level -> level == rung.level() ? 1 : 0)
                        .toArray()));
  }

  /** Its rank correlation with a number that was drawn; empty where either does not vary. */
  Optional<RankCorrelation> correlation(double[] drawn) {
    int[] kept = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    return correlation(
        Arrays.stream(kept).mapToDouble(i -> drawn[i]).toArray(),
        Arrays.stream(kept).mapToDouble(i -> values[i]).toArray());
  }

  /**
   * The rank correlation of whether the day comes at all, 1 for yes; empty for what is no day, and
   * where it comes always or never.
   */
  Optional<RankCorrelation> happening(double[] drawn) {
    return missing == Missing.LATER_THAN_ANY
        ? correlation(drawn, Arrays.stream(values).map(v -> Double.isInfinite(v) ? 0 : 1).toArray())
        : Optional.empty();
  }

  private static Optional<RankCorrelation> correlation(double[] a, double[] b) {
    return a.length < RankCorrelation.LEAST_PAIRS
        ? Optional.empty()
        : RankCorrelation.of(a, b, Summary.LEVEL);
  }
}
