package org.brinksim.comparison;

/**
 * The values of a response in the runs of a baseline and of another.
 *
 * @param name its name in the tables
 * @param label its words
 * @param unit its unit
 * @param horizon the last day that both could reach, in days; for days that may never come
 * @param paired whether the values are pairs
 * @param baseline one for each run of the baseline, NaN where it has none
 * @param other those of the other; of pairs each beside its partner
 */
public record ResponseSample(
    String name,
    String label,
    String unit,
    double horizon,
    boolean paired,
    double[] baseline,
    double[] other) {

  /** Keeps its own copies; refuses pairs of which one lacks its partner. */
  public ResponseSample {
    if (paired && baseline.length != other.length) {
      throw new IllegalArgumentException(
          name
              + " has "
              + baseline.length
              + " values of the baseline and "
              + other.length
              + " of the other; pairs must be as many of each");
    }
    baseline = baseline.clone();
    other = other.clone();
  }

  /** A copy of the values of the baseline. */
  @Override
  public double[] baseline() {
    return baseline.clone();
  }

  /** A copy of the values of the other. */
  @Override
  public double[] other() {
    return other.clone();
  }

  ResponseDetails details(Margins margins) {
    return new ResponseDetails(name, baseline, other, paired, margins);
  }
}
