package org.brinksim.comparison;

import java.util.Map;
import java.util.TreeMap;

/**
 * How large a difference does not matter. A response is called the same only if its difference is
 * shown to be smaller.
 *
 * @param deviations for a mean, in standard deviations of the baseline's runs
 * @param share for a share of runs, and for each point of a curve of shares, from 0 to 1
 * @param byResponse for single responses instead, in their units; a share from 0 to 1
 */
public record Margins(double deviations, double share, Map<String, Double> byResponse) {

  /** A twentieth of a standard deviation, and two points. */
  public static final Margins STANDARD = new Margins(0.05, 0.02, Map.of());

  public Margins {
    byResponse = Map.copyOf(new TreeMap<>(byResponse));
  }

  /** The margin of a mean. */
  double ofMean(String response, double baselineDeviation) {
    return byResponse.getOrDefault(response, deviations * baselineDeviation);
  }

  /** The margin of a share of runs. */
  double ofShare(String response) {
    return byResponse.getOrDefault(response, share);
  }
}
