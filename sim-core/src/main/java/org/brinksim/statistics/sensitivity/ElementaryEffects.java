package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.ResampledInterval;

/**
 * Elementary effects of inputs, from trajectories on which they change one after another (M. D.
 * Morris, Factorial sampling plans for preliminary computational experiments, Technometrics 33
 * (1991), 161–174): how much the response changes per unit of the input, at several places.
 *
 * <p>Their mean is μ, their standard deviation σ, and μ* the mean of their sizes (F. Campolongo, J.
 * Cariboni and A. Saltelli, An effective screening design for sensitivity analysis of large models,
 * Environmental Modelling and Software 22 (2007), 1509–1518). An input with a small μ* can be left
 * out; one with a σ like its μ* acts with others, or in bends. Intervals come from {@value
 * #RESAMPLES} resamples of the trajectories.
 *
 * @param inputs the effects of each input
 */
public record ElementaryEffects(List<OfInput> inputs) {

  static final int RESAMPLES = 500;

  public ElementaryEffects {
    inputs = List.copyOf(inputs);
  }

  /**
   * The effects of one input.
   *
   * @param meanSize μ*, in units of the response for the whole range of the input
   * @param interval the interval for μ*
   * @param mean μ
   * @param deviation σ; NaN for a single trajectory
   */
  public record OfInput(double meanSize, Interval interval, double mean, double deviation) {}

  /**
   * The effects on some trajectories.
   *
   * @param points of each trajectory, of each of its points the value of each input as a share of
   *     its range; from one point to the next exactly one input changes, and each does once
   * @param responses of each trajectory the response at each point
   * @param level the confidence level of each interval
   * @param random the source of randomness
   */
  public static ElementaryEffects of(
      double[][][] points, double[][] responses, double level, UniformRandomProvider random) {
    Arguments.require(
        points.length >= 1 && points.length == responses.length,
        "there are %s trajectories and %s of responses; must be as many, and at least one",
        points.length,
        responses.length);
    Arguments.requireInsideUnit(level, "level");
    double[][] effects = new double[points[0][0].length][points.length];
    for (int t = 0; t < points.length; t++) {
      follow(t, points[t], responses[t], effects);
    }
    List<OfInput> inputs = new ArrayList<>();
    for (double[] ofInput : effects) {
      inputs.add(summary(ofInput, level, random));
    }
    return new ElementaryEffects(inputs);
  }

  /** Enters the effect of each step of a trajectory. */
  private static void follow(int t, double[][] points, double[] responses, double[][] effects) {
    Arguments.require(
        points.length == effects.length + 1 && responses.length == points.length,
        "trajectory %s has %s points and %s responses; must have %s of each",
        t,
        points.length,
        responses.length,
        effects.length + 1);
    boolean[] done = new boolean[effects.length];
    for (int step = 1; step < points.length; step++) {
      int input = changed(t, step, points[step - 1], points[step]);
      Arguments.require(!done[input], "trajectory %s changes input %s twice", t, input);
      done[input] = true;
      Arguments.requireSample(responses, points.length, "responses");
      effects[input][t] =
          (responses[step] - responses[step - 1]) / (points[step][input] - points[step - 1][input]);
    }
  }

  private static int changed(int t, int step, double[] from, double[] to) {
    int changed = -1;
    for (int i = 0; i < from.length; i++) {
      if (from[i] != to[i]) {
        Arguments.require(changed < 0, "trajectory %s changes two inputs in step %s", t, step);
        changed = i;
      }
    }
    Arguments.require(changed >= 0, "trajectory %s changes no input in step %s", t, step);
    return changed;
  }

  private static OfInput summary(double[] effects, double level, UniformRandomProvider random) {
    int n = effects.length;
    double mean = Arrays.stream(effects).sum() / n;
    double size = Arrays.stream(effects).map(Math::abs).sum() / n;
    double squares = Arrays.stream(effects).map(it -> (it - mean) * (it - mean)).sum();
    double[] resamples = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      for (int i = 0; i < n; i++) {
        resamples[r] += Math.abs(effects[random.nextInt(n)]) / n;
      }
    }
    return new OfInput(
        size,
        ResampledInterval.of(size, resamples, level, 0, Double.POSITIVE_INFINITY),
        mean,
        Math.sqrt(squares / (n - 1)));
  }
}
