package org.brinksim.statistics.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.statistics.Arguments;

/**
 * Runs that are there already, as the inputs and the responses of each: what is expected of a
 * response, as a function of one input, is fitted to them by least squares.
 *
 * <p>Inputs are independent of each other and drawn at random, not chosen. Of more than {@value
 * #MOST_RUNS} runs the first so many are used, which are as random as any.
 */
public final class GivenRuns {

  /** With fewer runs nothing is told. */
  public static final int LEAST_RUNS = 50;

  /** More runs would make no share of a variance clearer than by a per cent or two. */
  public static final int MOST_RUNS = 5_000;

  /** How many cosines an input has; of few runs one for each ten, of many some more. */
  private static final int COSINES = 6;

  private static final int MORE_COSINES = 8;
  private static final int MANY_RUNS = 2_000;

  private final int size;
  private final List<InputBasis> inputs;
  private final List<double[]> responses;
  private final double[] variances;
  private final int mostFunctions;
  private final double[][] rows;

  private GivenRuns(int size, List<InputBasis> inputs, List<double[]> responses) {
    this.size = size;
    this.inputs = inputs;
    this.responses = responses;
    this.variances = responses.stream().mapToDouble(GivenRuns::square).toArray();
    this.mostFunctions = inputs.stream().mapToInt(InputBasis::size).max().orElse(0);
    this.rows = new double[size][inputs.size() * (mostFunctions + 1)];
    for (int i = 0; i < inputs.size(); i++) {
      fill(i);
    }
  }

  /** Puts a constant and the functions of an input, all of length 1, into the rows. */
  private void fill(int input) {
    InputBasis basis = inputs.get(input);
    for (int run = 0; run < size; run++) {
      rows[run][input] = 1 / Math.sqrt(size);
      for (int k = 0; k < basis.size(); k++) {
        rows[run][(k + 1) * inputs.size() + input] = basis.functions()[k][run];
      }
    }
  }

  /**
   * The runs.
   *
   * @param inputs the values of each input, one a run, none of them NaN
   * @param responses the values of each response, one a run, all finite and not all the same
   */
  public static GivenRuns of(List<double[]> inputs, List<double[]> responses) {
    Arguments.require(!responses.isEmpty(), "there are no responses; must be at least one");
    int given = responses.get(0).length;
    for (double[] response : responses) {
      Arguments.requireSample(response, LEAST_RUNS, "a response");
      Arguments.require(
          response.length == given, "responses have lengths %s and %s", given, response.length);
    }
    for (double[] input : inputs) {
      Arguments.require(
          input.length == given,
          "an input has length %s; must have that of a response, which is %s",
          input.length,
          given);
      Arguments.require(Arrays.stream(input).noneMatch(Double::isNaN), "an input has NaN");
    }
    int size = Math.min(given, MOST_RUNS);
    int cosines = size < MANY_RUNS ? Math.min(COSINES, size / 10) : MORE_COSINES;
    return new GivenRuns(
        size,
        inputs.stream().map(x -> InputBasis.of(Arrays.copyOf(x, size), cosines)).toList(),
        responses.stream().map(y -> centred(Arrays.copyOf(y, size))).toList());
  }

  private static double[] centred(double[] response) {
    double mean = Arrays.stream(response).average().orElseThrow();
    return Arrays.stream(response).map(y -> y - mean).toArray();
  }

  private static double square(double[] centred) {
    double sum = Arrays.stream(centred).map(y -> y * y).sum();
    Arguments.require(sum > 0, "a response is the same in all runs; it depends on nothing");
    return sum;
  }

  /** How many runs are used. */
  public int size() {
    return size;
  }

  /** How many inputs there are. */
  public int inputs() {
    return inputs.size();
  }

  /** How many responses there are. */
  public int responses() {
    return responses.size();
  }

  InputBasis basis(int input) {
    return inputs.get(input);
  }

  /** How many functions the input with most of them has. */
  int mostFunctions() {
    return mostFunctions;
  }

  /**
   * The functions of all inputs in a run: a constant for each input, then the first function of
   * each, then the second, with 0 where an input has no more. So what is summed for all inputs is
   * summed in one loop over what lies together.
   */
  double[] row(int run) {
    return rows[run];
  }

  /** A response less its mean. */
  double[] response(int response) {
    return responses.get(response);
  }

  /** The sum of squares of a response about its mean. */
  double square(int response) {
    return variances[response];
  }

  /** All runs, each once. */
  int[] once() {
    int[] counts = new int[size];
    Arrays.fill(counts, 1);
    return counts;
  }

  /** How often each run is in a bootstrap resample. */
  int[] resample(UniformRandomProvider random) {
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      counts[random.nextInt(size)]++;
    }
    return counts;
  }

  /**
   * A share of a variance less what chance gives to an input that does nothing, as R. A. Fisher
   * adjusted the coefficient of determination; below 0 where there is less.
   */
  double adjusted(double share, int input) {
    int functions = inputs.get(input).size();
    return share - (1 - share) * functions / (size - 1 - functions);
  }
}
