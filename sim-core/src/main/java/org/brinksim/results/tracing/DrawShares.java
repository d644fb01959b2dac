package org.brinksim.results.tracing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.BetweenShare;

/**
 * Of nested replications, how much of a response's variance is between draws of the parameters, so
 * that it is not known, and how much within them, so that it is chance.
 *
 * <p>A day that never came counts as the horizon; draws of which a run failed or has no value are
 * left out.
 *
 * @param response its column
 * @param label what it is, in words
 * @param draws how many draws it rests on
 * @param each how many replications each has
 * @param share the share that is not known
 * @param interval its ends
 */
public record DrawShares(
    String response, String label, int draws, int each, double share, List<Double> interval) {

  public DrawShares {
    interval = List.copyOf(interval);
  }

  /** Those of the main responses; none where parameters are drawn for each replication. */
  public static List<DrawShares> of(RunResults results) {
    int each = results.manifest().study().replicationsPerDraw();
    if (each < 2) {
      return List.of();
    }
    List<DrawShares> shares = new ArrayList<>();
    for (String name : ResultNames.headline(results.scenario())) {
      results.manifest().dictionary().responses().stream()
          .filter(word -> word.name().equals(name))
          .findFirst()
          .flatMap(word -> of(word, each, results))
          .ifPresent(shares::add);
    }
    return shares;
  }

  private static Optional<DrawShares> of(Word response, int each, RunResults results) {
    int[] numbers = results.replications().numbers();
    double[] values = results.replications().values(response.name());
    Map<Integer, List<Double>> draws = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      double value = values[i];
      if (Double.isNaN(value) && Unit.DAY.is(response.unit())) {
        value = results.scenario().horizonDays();
      }
      if (!Double.isNaN(value)) {
        draws.computeIfAbsent(numbers[i] / each, d -> new ArrayList<>()).add(value);
      }
    }
    double[][] whole =
        draws.values().stream()
            .filter(draw -> draw.size() == each)
            .map(draw -> draw.stream().mapToDouble(v -> v).toArray())
            .toArray(double[][]::new);
    if (whole.length < 2) {
      return Optional.empty();
    }
    return BetweenShare.of(whole, Summary.LEVEL)
        .map(
            it ->
                new DrawShares(
                    response.name(),
                    response.label(),
                    it.groups(),
                    it.each(),
                    it.share(),
                    List.of(it.interval().low(), it.interval().high())));
  }
}
