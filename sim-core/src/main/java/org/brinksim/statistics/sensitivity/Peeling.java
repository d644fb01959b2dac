package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The peeling of the patient rule induction method: from the box of all runs, slice after slice is
 * taken off at the end of an input where that makes cases denser most, per run that it costs (J. H.
 * Friedman and N. I. Fisher, Bump hunting in high-dimensional data, Statistics and Computing 9
 * (1999), 123–143).
 *
 * <p>A slice is {@value #SLICE} of the box, at least a run, and what is equal to its innermost
 * value too. The peeling ends with the box that is the last to hold {@value #LEAST_MASS} of the
 * runs, or cases only.
 */
final class Peeling {

  private static final double SLICE = 0.05;
  private static final double LEAST_MASS = 0.05;

  private final List<double[]> inputs;
  private final int[][] orders;

  private Peeling(List<double[]> inputs, int[][] orders) {
    this.inputs = inputs;
    this.orders = orders;
  }

  /** The peeling of runs with these values of each input. */
  static Peeling of(List<double[]> inputs) {
    int[][] orders =
        inputs.stream()
            .map(
                x ->
                    IntStream.range(0, x.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(run -> x[run]))
                        .mapToInt(Integer::intValue)
                        .toArray())
            .toArray(int[][]::new);
    return new Peeling(inputs, orders);
  }

  /**
   * A box on the way.
   *
   * @param low the least value of each input inside
   * @param high the greatest
   * @param runs how many runs are in it
   * @param cases how many cases
   */
  record Step(double[] low, double[] high, int runs, int cases) {}

  /** A slice of one input, from its low end or its high one. */
  private record Slice(int input, boolean low, int runs, int cases, double gain) {}

  /**
   * Peels some of the runs.
   *
   * @param cases which runs are cases
   * @param used which runs there are
   * @return the boxes, that of all runs first
   */
  List<Step> trajectory(boolean[] cases, boolean[] used) {
    int[][] inside =
        Arrays.stream(orders)
            .map(order -> Arrays.stream(order).filter(run -> used[run]).toArray())
            .toArray(int[][]::new);
    int runs = (int) IntStream.range(0, used.length).filter(i -> used[i]).count();
    int hits = (int) IntStream.range(0, used.length).filter(i -> used[i] && cases[i]).count();
    double[] low = new double[inputs.size()];
    double[] high = new double[inputs.size()];
    Arrays.fill(low, Double.NEGATIVE_INFINITY);
    Arrays.fill(high, Double.POSITIVE_INFINITY);
    Step step = new Step(low, high, runs, hits);
    List<Step> steps = new ArrayList<>(List.of(step));
    int least = (int) Math.ceil(LEAST_MASS * runs);
    while (step.cases() < step.runs()) {
      Slice best = best(inside, cases, step, least);
      if (best == null) {
        break;
      }
      step = peel(inside, step, best);
      steps.add(step);
    }
    return steps;
  }

  private Slice best(int[][] inside, boolean[] cases, Step box, int least) {
    Slice best = null;
    for (int i = 0; i < inside.length; i++) {
      for (boolean low : new boolean[] {true, false}) {
        Slice slice = slice(i, low, inside[i], cases, box);
        boolean possible = box.runs() - slice.runs() >= least && slice.runs() < box.runs();
        if (possible && (best == null || slice.gain() > best.gain())) {
          best = slice;
        }
      }
    }
    return best;
  }

  private Slice slice(int input, boolean low, int[] order, boolean[] cases, Step box) {
    double[] values = inputs.get(input);
    int share = Math.max(1, (int) (SLICE * order.length));
    double edge = values[low ? order[share - 1] : order[order.length - share]];
    int runs = 0;
    int hits = 0;
    while (runs < order.length) {
      int run = low ? order[runs] : order[order.length - 1 - runs];
      if (low ? values[run] > edge : values[run] < edge) {
        break;
      }
      hits += cases[run] ? 1 : 0;
      runs++;
    }
    double before = (double) box.cases() / box.runs();
    double after = (double) (box.cases() - hits) / (box.runs() - runs);
    return new Slice(input, low, runs, hits, (after - before) / runs);
  }

  /** Takes a slice off, from the orders of all inputs too. */
  private Step peel(int[][] inside, Step box, Slice slice) {
    int[] order = inside[slice.input()];
    double[] values = inputs.get(slice.input());
    double[] low = box.low().clone();
    double[] high = box.high().clone();
    if (slice.low()) {
      low[slice.input()] = values[order[slice.runs()]];
    } else {
      high[slice.input()] = values[order[order.length - 1 - slice.runs()]];
    }
    double from = low[slice.input()];
    double to = high[slice.input()];
    int left = box.runs() - slice.runs();
    for (int i = 0; i < inside.length; i++) {
      int[] kept = new int[left];
      int n = 0;
      for (int run : inside[i]) {
        if (values[run] >= from && values[run] <= to) {
          kept[n++] = run;
        }
      }
      inside[i] = kept;
    }
    return new Step(low, high, left, box.cases() - slice.cases());
  }
}
