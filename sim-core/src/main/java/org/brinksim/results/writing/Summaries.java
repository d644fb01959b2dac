package org.brinksim.results.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Journal;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.OfScenario;
import org.brinksim.results.Summary.Probability;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.Response;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.QuantileEstimate;

/** Works out the summary of an experiment's results. */
final class Summaries {

  private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private final Experiment experiment;
  private final double[][] responses;

  private Summaries(Experiment experiment, Journal journal) {
    this.experiment = experiment;
    this.responses =
        journal.completed().stream()
            .map(run -> journal.readNumbers(run).responses().toArray())
            .toArray(double[][]::new);
  }

  /** The summary of an experiment. */
  static Summary of(Experiment experiment, Journal journal) {
    Summaries summaries = new Summaries(experiment, journal);
    List<ResultColumn> outcomes = experiment.layout().responses().all();
    List<OfResponse> all = new ArrayList<>();
    List<Probability> probabilities = new ArrayList<>();
    for (int k = 0; k < outcomes.size(); k++) {
      all.add(summaries.response(outcomes.get(k), k));
      if (outcomes.get(k).unit().equals("day")) {
        summaries.happened(outcomes.get(k), k).ifPresent(probabilities::add);
      }
      if (outcomes.get(k).unit().equals(Response.YES_OR_NO)) {
        summaries.isSo(outcomes.get(k), k).ifPresent(probabilities::add);
      }
      if (outcomes.get(k).name().equals("peakRung")) {
        probabilities.addAll(summaries.peaks(k));
      }
    }
    OfPoint point = new OfPoint(0, summaries.responses.length, all, probabilities);
    return new Summary(
        List.of(new OfScenario(experiment.scenario(0).scenario().id(), List.of(point))));
  }

  private double[] present(int response) {
    return Arrays.stream(responses)
        .mapToDouble(r -> r[response])
        .filter(v -> !Double.isNaN(v))
        .toArray();
  }

  private OfResponse response(ResultColumn outcome, int index) {
    double[] values = present(index);
    int missing = responses.length - values.length;
    boolean censored = missing > 0 && outcome.unit().equals("day");
    Optional<MeanEstimate> mean =
        values.length < 2 || censored
            ? Optional.empty()
            : Optional.of(MeanEstimate.of(values, Summary.LEVEL));
    return new OfResponse(
        outcome.name(),
        outcome.unit(),
        outcome.label(),
        values.length,
        missing,
        mean.map(MeanEstimate::mean).orElse(null),
        mean.map(MeanEstimate::standardDeviation).orElse(null),
        mean.map(m -> List.of(m.interval().low(), m.interval().high())).orElse(null),
        quantiles(values, censored ? missing : 0));
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

  private Optional<Probability> happened(ResultColumn outcome, int index) {
    return probability(
        outcome.name(), outcome.label() + ": it comes within the horizon", present(index).length);
  }

  private Optional<Probability> isSo(ResultColumn outcome, int index) {
    int times = (int) Arrays.stream(present(index)).filter(v -> v == 1).count();
    return probability(outcome.name(), outcome.label(), times);
  }

  private List<Probability> peaks(int index) {
    List<Probability> peaks = new ArrayList<>();
    double[] values = present(index);
    for (Rung rung : experiment.scenario(0).scenario().ladder().rungs()) {
      int reached = (int) Arrays.stream(values).filter(v -> v == rung.level()).count();
      String label = "Highest rung reached is " + rung.name().orElse(rung.id());
      probability("peakRung=" + rung.id(), label, reached).ifPresent(peaks::add);
    }
    return peaks;
  }

  private Optional<Probability> probability(String name, String label, int successes) {
    if (responses.length == 0) {
      return Optional.empty();
    }
    Proportion share = Proportion.of(successes, responses.length, Summary.LEVEL);
    List<Double> interval = List.of(share.interval().low(), share.interval().high());
    return Optional.of(
        new Probability(name, label, successes, responses.length, share.share(), interval));
  }
}
