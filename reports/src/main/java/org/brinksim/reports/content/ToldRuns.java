package org.brinksim.reports.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.statistics.Medoid;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.text.Template;
import org.brinksim.wording.Dates;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.ResponseWords;

/**
 * Three runs that are told by themselves: the one nearest to all others in the headline responses,
 * and those nearest to the 5th and the 95th percentile of the first of them.
 */
final class ToldRuns {

  private final Subject subject;
  private final List<OfResponse> headline;

  ToldRuns(Subject subject) {
    this.subject = subject;
    this.headline = subject.headline();
  }

  /** The runs; none where there are fewer than three, or nothing to choose them by. */
  List<ToldRun> all() {
    if (headline.isEmpty() || subject.runs() < 3) {
      return List.of();
    }
    double[] distances = Medoid.distances(headline.stream().map(r -> values(r.name())).toList());
    List<ToldRun> told = new ArrayList<>();
    int middle = least(distances, IntStream.range(0, distances.length));
    told.add(
        run(
            "A run in the middle",
            "Of all runs it is the nearest to all others, in the numbers below.",
            middle));
    String first = subject.label(headline.get(0));
    nearest(0.05, distances)
        .ifPresent(run -> told.add(run("A run at the low end", words(first, "5"), run)));
    nearest(0.95, distances)
        .ifPresent(run -> told.add(run("A run at the high end", words(first, "95"), run)));
    return told;
  }

  private static String words(String response, String percent) {
    return Template.fill(
        "It is the run nearest to the value that %s %% of the runs stay at or below: %s.",
        percent, response);
  }

  /**
   * The run whose first headline response is nearest to its quantile; of several, as with rungs,
   * the one that otherwise is nearest to all others.
   */
  private Optional<Integer> nearest(double probability, double[] distances) {
    double[] values = values(headline.get(0).name());
    double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    if (present.length == 0) {
      return Optional.empty();
    }
    double quantile = QuantileEstimate.of(present, probability, Summary.LEVEL).value();
    double gap = Arrays.stream(present).map(v -> Math.abs(v - quantile)).min().orElseThrow();
    return Optional.of(
        least(
            distances,
            IntStream.range(0, values.length).filter(i -> Math.abs(values[i] - quantile) <= gap)));
  }

  private static int least(double[] distances, IntStream among) {
    return among.boxed().min(Comparator.comparingDouble(i -> distances[i])).orElseThrow();
  }

  private double[] values(String response) {
    return subject.recording().replications().values(response);
  }

  private ToldRun run(String title, String words, int row) {
    int replication = subject.recording().replications().numbers()[row];
    return new ToldRun(
        title,
        words,
        replication,
        headline.stream()
            .map(r -> new Report.Fact(subject.label(r), value(r, values(r.name())[row])))
            .toList(),
        days(row),
        Template.fill("./brink replay DIR --replication %d", replication));
  }

  /** A run's value of a response, with its unit. */
  private String value(OfResponse response, double value) {
    return new ResponseWords(subject.scenario()).value(response.name(), response.unit(), value);
  }

  /** The rungs that the run reached after its start, with the first day of each. */
  private List<String> days(int row) {
    record First(double day, String words) {}
    List<First> firsts = new ArrayList<>();
    for (Rung rung : subject.rungs()) {
      double day = values(ResultNames.daysTo(rung))[row];
      if (day > 0) {
        firsts.add(new First(day, Subject.name(rung)));
      }
    }
    return firsts.stream()
        .sorted(Comparator.comparingDouble(First::day))
        .map(
            f ->
                Template.fill(
                    "Day %s, %s: %s",
                    Numerals.day(f.day()),
                    Dates.full(Dates.on(subject.scenario().start(), f.day())),
                    f.words()))
        .toList();
  }
}
