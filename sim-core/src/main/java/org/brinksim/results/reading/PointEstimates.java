package org.brinksim.results.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.QuantileEstimate;

/**
 * Estimates what came out at a design point: quantiles from the rows that are held, all else from
 * all rows.
 *
 * @param outcomes the responses, in the order of the summary
 * @param rungs the rungs of the ladder
 * @param replications the responses of each replication
 */
public record PointEstimates(List<Word> outcomes, List<Rung> rungs, Replications replications) {

  private static final double[] PROBABILITIES =
      Summary.PROBABILITIES.stream().mapToDouble(Double::doubleValue).toArray();

  /**
   * All estimates.
   *
   * @param point the number of the design point
   */
  public OfPoint all(int point) {
    List<OfResponse> all = new ArrayList<>();
    List<Probability> probabilities = new ArrayList<>();
    for (Word outcome : outcomes) {
      all.add(response(outcome));
      if (Unit.DAY.is(outcome.unit())) {
        happened(outcome).ifPresent(probabilities::add);
      }
      if (Unit.YES_OR_NO.is(outcome.unit())) {
        isSo(outcome).ifPresent(probabilities::add);
      }
      if (outcome.name().equals(ResultNames.PEAK_RUNG)) {
        probabilities.addAll(peaks());
      }
    }
    return new OfPoint(point, replications.total(), all, probabilities);
  }

  private OfResponse response(Word outcome) {
    String name = outcome.name();
    int present = replications.countPresent(name);
    int missing = replications.total() - present;
    boolean censored = missing > 0 && Unit.DAY.is(outcome.unit());
    Optional<MeanEstimate> mean =
        present < 2 || censored
            ? Optional.empty()
            : Optional.of(replications.mean(name, Summary.LEVEL));
    double[] held = replications.present(name);
    return new OfResponse(
        name,
        outcome.unit(),
        outcome.label(),
        present,
        missing,
        mean.map(MeanEstimate::mean).orElse(null),
        mean.map(MeanEstimate::standardDeviation).orElse(null),
        mean.map(m -> List.of(m.interval().low(), m.interval().high())).orElse(null),
        quantiles(held, censored ? replications.size() - held.length : 0));
  }

  /** Quantiles of the values, and of days of those that never came, which are later than any. */
  private static List<OfQuantile> quantiles(double[] values, int never) {
    if (values.length + never == 0) {
      return List.of();
    }
    return QuantileEstimate.censored(values, never, PROBABILITIES, Summary.LEVEL).stream()
        .map(
            q ->
                new OfQuantile(
                    q.probability(),
                    observed(q.value()),
                    q.interval()
                        .map(i -> ends(observed(i.low()), observed(i.high())))
                        .orElse(null)))
        .toList();
  }

  private static Double observed(double value) {
    return Double.isInfinite(value) ? null : (Double) value;
  }

  private static List<Double> ends(Double low, Double high) {
    return Collections.unmodifiableList(Arrays.asList(low, high));
  }

  private Optional<Probability> happened(Word outcome) {
    return probability(
        outcome.name(),
        outcome.label() + ": it comes within the horizon",
        replications.countPresent(outcome.name()));
  }

  private Optional<Probability> isSo(Word outcome) {
    return probability(outcome.name(), outcome.label(), replications.count(outcome.name(), 1));
  }

  private List<Probability> peaks() {
    List<Probability> peaks = new ArrayList<>();
    for (Rung rung : rungs) {
      int reached = replications.count(ResultNames.PEAK_RUNG, rung.level());
      String label = "Highest rung reached is " + rung.name().orElse(rung.id());
      probability(ResultNames.peakIs(rung), label, reached).ifPresent(peaks::add);
    }
    return peaks;
  }

  private Optional<Probability> probability(String name, String label, int successes) {
    if (replications.total() == 0) {
      return Optional.empty();
    }
    Proportion share = Proportion.of(successes, replications.total(), Summary.LEVEL);
    List<Double> interval = List.of(share.interval().low(), share.interval().high());
    return Optional.of(
        new Probability(name, label, successes, replications.total(), share.share(), interval));
  }
}
