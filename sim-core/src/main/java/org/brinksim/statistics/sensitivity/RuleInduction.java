package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.brinksim.statistics.Arguments;
import org.brinksim.statistics.sensitivity.Box.Range;
import org.brinksim.statistics.sensitivity.Peeling.Step;

/**
 * The patient rule induction method: under which values of the inputs some runs, the cases, come
 * about.
 *
 * <p>Of the boxes that the {@link Peeling} leaves, that is chosen which has the most cases beyond
 * its share, in standard deviations: of small dense ones and large thin ones the one that chance
 * would bring least. Restrictions without which it is about as dense (a quasi-p-value above {@value
 * #WEAK}) are dropped, the weakest first.
 *
 * <p>Whether there is anything to find is tested: the cases are dealt to the runs anew {@value
 * #EXCHANGES} times, and each time the best box is sought as it was. The box is found only where it
 * is better than nearly all of those. How sure its restrictions are is told by {@value #HALVES}
 * random halves of the runs: in how many of them each input is restricted.
 *
 * @param trajectory the boxes from the one of all runs to the last, as a chart of coverage and
 *     density shows them
 * @param box the box that was chosen
 * @param exchanged the share of exchanges in which chance found one as good, the found one counted
 * @param restricted of each input, the share of halves in which the chosen box restricts it
 */
public record RuleInduction(
    List<Box> trajectory, Box box, double exchanged, List<Double> restricted) {

  /** With fewer cases, or fewer runs that are none, nothing is told. */
  public static final int LEAST_CASES = 20;

  static final int EXCHANGES = 99;
  static final int HALVES = 20;
  private static final double WEAK = 0.01;

  public RuleInduction {
    trajectory = List.copyOf(trajectory);
    restricted = List.copyOf(restricted);
  }

  /** Whether it is more than chance finds in a share {@code level} of samples without a box. */
  public boolean isFound(double level) {
    return exchanged <= level && !box.ranges().isEmpty();
  }

  /**
   * Seeks a box.
   *
   * @param inputs the values of each input, one a run
   * @param cases which runs are cases
   * @param random the source of randomness
   * @return empty where there are too few cases, or too few runs that are none
   */
  public static Optional<RuleInduction> of(
      List<double[]> inputs, boolean[] cases, UniformRandomProvider random) {
    for (double[] input : inputs) {
      Arguments.requireSample(input, 0, "an input");
      Arguments.require(
          input.length == cases.length,
          "an input has length %s and the cases %s; must be the same",
          input.length,
          cases.length);
    }
    int hits = count(cases);
    return hits < LEAST_CASES || cases.length - hits < LEAST_CASES
        ? Optional.empty()
        : Optional.of(new Search(inputs, cases, hits, Peeling.of(inputs)).result(random));
  }

  private static int count(boolean[] cases) {
    return (int) IntStream.range(0, cases.length).filter(i -> cases[i]).count();
  }

  private record Search(List<double[]> inputs, boolean[] cases, int hits, Peeling peeling) {

    RuleInduction result(UniformRandomProvider random) {
      boolean[] all = new boolean[cases.length];
      Arrays.fill(all, true);
      List<Step> steps = peeling.trajectory(cases, all);
      Step best = best(steps, hits, cases.length);
      double found = excess(best, hits, cases.length);
      List<Box> trajectory =
          steps.stream().map(step -> box(ranges(step), step.runs(), step.cases())).toList();
      return new RuleInduction(
          trajectory,
          pruned(ranges(best)),
          exchanged(found, all, random),
          inHalves(random).stream().map(times -> times / (double) HALVES).toList());
    }

    /** The box with the most cases beyond its share. */
    private static Step best(List<Step> steps, int hits, int runs) {
      Step best = steps.get(0);
      for (Step step : steps) {
        best = excess(step, hits, runs) > excess(best, hits, runs) ? step : best;
      }
      return best;
    }

    /** The cases in a box beyond its share of them, in standard deviations of their number. */
    private static double excess(Step step, int hits, int runs) {
      double share = (double) hits / runs;
      double left = 1 - (double) step.runs() / runs;
      double variance = step.runs() * share * (1 - share) * left;
      return variance > 0 ? (step.cases() - step.runs() * share) / Math.sqrt(variance) : 0;
    }

    private double exchanged(double found, boolean[] all, UniformRandomProvider random) {
      int[] order = PermutationSampler.natural(cases.length);
      boolean[] dealt = new boolean[cases.length];
      int asGood = 1;
      for (int b = 0; b < EXCHANGES; b++) {
        PermutationSampler.shuffle(random, order);
        for (int i = 0; i < dealt.length; i++) {
          dealt[i] = cases[order[i]];
        }
        Step best = best(peeling.trajectory(dealt, all), hits, cases.length);
        asGood += excess(best, hits, cases.length) >= found ? 1 : 0;
      }
      return asGood / (EXCHANGES + 1.0);
    }

    /** In how many halves each input is restricted. */
    private List<Integer> inHalves(UniformRandomProvider random) {
      int[] times = new int[inputs.size()];
      int[] order = PermutationSampler.natural(cases.length);
      for (int b = 0; b < HALVES; b++) {
        PermutationSampler.shuffle(random, order);
        boolean[] half = new boolean[cases.length];
        for (int i = 0; i < half.length / 2; i++) {
          half[order[i]] = true;
        }
        List<Step> steps = peeling.trajectory(cases, half);
        Step all = steps.get(0);
        List<Range> ranges = ranges(best(steps, all.cases(), all.runs()));
        prune(ranges, half);
        ranges.forEach(range -> times[range.input()]++);
      }
      return Arrays.stream(times).boxed().toList();
    }

    private Box pruned(List<Range> ranges) {
      boolean[] all = new boolean[cases.length];
      Arrays.fill(all, true);
      prune(ranges, all);
      int[] inside = inside(ranges, -1, all);
      return box(ranges, inside[0], inside[1]);
    }

    private Box box(List<Range> ranges, int runs, int found) {
      return new Box(
          ranges,
          runs,
          found,
          (double) found / hits,
          (double) found / runs,
          (double) runs / cases.length);
    }

    /**
     * Drops weak restrictions one by one, the weakest first, and enters how weak the others are.
     */
    private void prune(List<Range> ranges, boolean[] used) {
      while (!ranges.isEmpty()) {
        int weakest = 0;
        for (int r = 0; r < ranges.size(); r++) {
          Range range = ranges.get(r);
          ranges.set(
              r, new Range(range.input(), range.low(), range.high(), quasiP(ranges, r, used)));
          weakest = ranges.get(r).quasiP() > ranges.get(weakest).quasiP() ? r : weakest;
        }
        if (ranges.get(weakest).quasiP() <= WEAK) {
          return;
        }
        ranges.remove(weakest);
      }
    }

    private double quasiP(List<Range> ranges, int without, boolean[] used) {
      int[] inside = inside(ranges, -1, used);
      int[] wider = inside(ranges, without, used);
      double density = (double) wider[1] / wider[0];
      return inside[1] == 0
          ? 1
          : 1
              - new BinomialDistribution(null, inside[0], density)
                  .cumulativeProbability(inside[1] - 1);
    }

    /** How many runs are inside, and how many cases. */
    private int[] inside(List<Range> ranges, int without, boolean[] used) {
      int[] counts = new int[2];
      for (int run = 0; run < cases.length; run++) {
        boolean in = used[run];
        for (int r = 0; in && r < ranges.size(); r++) {
          in = r == without || ranges.get(r).contains(inputs.get(ranges.get(r).input())[run]);
        }
        counts[0] += in ? 1 : 0;
        counts[1] += in && cases[run] ? 1 : 0;
      }
      return counts;
    }

    /** The inputs that a box restricts; how weak each is, is not known yet. */
    private static List<Range> ranges(Step step) {
      List<Range> ranges = new ArrayList<>();
      for (int i = 0; i < step.low().length; i++) {
        if (!Double.isInfinite(step.low()[i]) || !Double.isInfinite(step.high()[i])) {
          ranges.add(new Range(i, step.low()[i], step.high()[i], Double.NaN));
        }
      }
      return ranges;
    }
  }
}
