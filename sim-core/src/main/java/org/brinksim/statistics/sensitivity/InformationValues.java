package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.Proportion;
import org.brinksim.statistics.ResampledInterval;

/**
 * What it would be worth to know inputs before one concludes whether something is more probable
 * than a threshold: the expected value of partial perfect information, {@code E[max(0, P(A|θ) − c)]
 * − max(0, P(A) − c)}.
 *
 * <p>Who says "more probable than {@code c}" gains {@code P(A) − c} if it is, and loses as much if
 * it is not; who says nothing gains nothing. The value is what one gains on average, in points of
 * probability, by saying it only for those values of the inputs for which it holds. It is 0 where
 * no value of them would turn the conclusion.
 *
 * <p>{@code P(A|θ)} is fitted to runs at hand, as in M. Strong, J. E. Oakley and A. Brennan,
 * Estimating multiparameter partial expected value of perfect information from a probabilistic
 * sensitivity analysis sample: a nonparametric regression approach, Medical Decision Making 34
 * (2014), 311–326; here by the functions of {@link GivenRuns}. A fit to noise varies too, and any
 * variation is worth something: so fitted probabilities are drawn to their mean until their
 * variance is that of {@link FirstOrderIndices}, which is 0 on average for an input that does
 * nothing. Of several inputs the deviations from the mean are added: what they do only together is
 * not seen.
 *
 * <p>Intervals come from {@value FirstOrderIndices#RESAMPLES} resamples of the runs.
 *
 * @param values of each conclusion, of each group
 */
public record InformationValues(List<List<Value>> values) {

  public InformationValues {
    values = values.stream().map(List::copyOf).toList();
  }

  /**
   * A value.
   *
   * @param value in points of probability, at least 0
   * @param interval its interval
   * @param clear whether an input of the group can be told from noise
   */
  public record Value(double value, Interval interval, boolean clear) {}

  /**
   * Estimates the values.
   *
   * @param runs the runs, whose responses are 1 where the event of a conclusion happened, else 0
   * @param probabilities the share of runs in which each event happened
   * @param thresholds the threshold of each conclusion, above 0 and below 1
   * @param groups the inputs of each group, by their places
   * @param level the confidence level of each interval
   * @param falseAlarm the probability that any input is told from noise if none matters
   * @param random the source of randomness
   */
  public static InformationValues of(
      GivenRuns runs,
      double[] probabilities,
      double[] thresholds,
      List<int[]> groups,
      double level,
      double falseAlarm,
      UniformRandomProvider random) {
    require(runs, probabilities, thresholds);
    Arguments.requireInsideUnit(level, "level");
    Conclusions conclusions = new Conclusions(runs, probabilities, thresholds, groups, level);
    Worth[][] estimates = conclusions.values(runs.once());
    Worth[][][] resamples = new Worth[FirstOrderIndices.RESAMPLES][][];
    for (int b = 0; b < resamples.length; b++) {
      resamples[b] = conclusions.values(runs.resample(random));
    }
    boolean[][] clear = NoiseBar.clear(runs, falseAlarm, random);
    List<List<Value>> all = new ArrayList<>();
    for (int j = 0; j < estimates.length; j++) {
      List<Value> ofConclusion = new ArrayList<>();
      for (int g = 0; g < groups.size(); g++) {
        int conclusion = j;
        int group = g;
        List<Worth> again = Arrays.stream(resamples).map(it -> it[conclusion][group]).toList();
        boolean told = Arrays.stream(groups.get(g)).anyMatch(i -> clear[conclusion][i]);
        ofConclusion.add(value(estimates[j][g].value(), again, level, told));
      }
      all.add(ofConclusion);
    }
    return new InformationValues(all);
  }

  /**
   * A value less its bias, which is taken to be that of a resample; where the probability is near
   * the threshold that takes off too much. The upper end is that of the most that the resamples can
   * be worth, as they are.
   */
  private static Value value(double estimate, List<Worth> resamples, double level, boolean clear) {
    double[] values = resamples.stream().mapToDouble(Worth::value).toArray();
    double[] most = resamples.stream().mapToDouble(Worth::most).toArray();
    double value = 2 * estimate - mean(values);
    Interval lower = ResampledInterval.of(value, values, level, 0, 1);
    double high = ResampledInterval.of(mean(most), most, level, 0, 1).high();
    return new Value(
        Math.max(0, Math.min(1, value)),
        new Interval(lower.low(), Math.max(lower.high(), high), level),
        clear);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static void require(GivenRuns runs, double[] probabilities, double[] thresholds) {
    Arguments.require(
        probabilities.length == runs.responses() && thresholds.length == runs.responses(),
        "there are %s probabilities and %s thresholds; must be one of each for %s responses",
        probabilities.length,
        thresholds.length,
        runs.responses());
    for (int j = 0; j < thresholds.length; j++) {
      Arguments.requireInsideUnit(thresholds[j], "threshold");
      Arguments.requireInsideUnit(probabilities[j], "probability");
    }
  }

  /**
   * What knowing inputs is worth.
   *
   * @param value with the probability as it is in the runs
   * @param most with that one, of those which the runs leave possible, which is nearest to the
   *     threshold: there the same knowledge is worth most
   */
  private record Worth(double value, double most) {}

  private record Conclusions(
      GivenRuns runs,
      double[] probabilities,
      double[] thresholds,
      List<int[]> groups,
      double level) {

    Worth[][] values(int[] counts) {
      Fit[] fits = Fit.of(runs, counts);
      Worth[][] values = new Worth[thresholds.length][groups.size()];
      for (int j = 0; j < thresholds.length; j++) {
        double p = probabilities[j] + mean(runs.response(j), counts);
        double nearest = nearest(probabilities[j], thresholds[j], counts.length);
        for (int g = 0; g < groups.size(); g++) {
          values[j][g] =
              worth(
                  deviations(j, groups.get(g), fits, counts),
                  counts,
                  p - thresholds[j],
                  nearest - thresholds[j]);
        }
      }
      return values;
    }

    private static double mean(double[] centred, int[] counts) {
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += counts[i] * centred[i];
      }
      return sum / counts.length;
    }

    /** How far the probability is from its mean in each run, as far as the group tells. */
    private double[] deviations(int j, int[] group, Fit[] fits, int[] counts) {
      double[] deviations = new double[counts.length];
      for (int input : group) {
        add(deviations, j, input, fits[input]);
      }
      double shift = mean(deviations, counts);
      Arrays.setAll(deviations, i -> deviations[i] - shift);
      return deviations;
    }

    private static Worth worth(double[] deviations, int[] counts, double above, double nearest) {
      double value = gained(deviations, counts, above);
      return new Worth(value, Math.max(value, gained(deviations, counts, nearest)));
    }

    /** The probability in the interval of a share that is nearest to the threshold. */
    private double nearest(double share, double threshold, int n) {
      Interval possible = Proportion.of((int) Math.rint(share * n), n, level).interval();
      return Math.max(possible.low(), Math.min(possible.high(), threshold));
    }

    /** The mean of what is above the threshold, less that of the mean. */
    private static double gained(double[] deviations, int[] counts, double above) {
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += counts[i] * Math.max(0, above + deviations[i]);
      }
      return sum / counts.length - Math.max(0, above);
    }

    /** Adds what an input adds to the probability, drawn to the mean by what is noise in it. */
    private void add(double[] deviations, int j, int input, Fit fit) {
      double share = fit.shares()[j];
      double adjusted = runs.adjusted(share, input);
      if (adjusted > 0) {
        double drawn = Math.sqrt(adjusted / share);
        Fit.addMultiple(drawn, fit.deviations(j, runs, input), deviations);
      }
    }
  }
}
