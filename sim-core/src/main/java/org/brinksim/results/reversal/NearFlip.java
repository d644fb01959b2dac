package org.brinksim.results.reversal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.statistics.Proportion;

/**
 * How near a conclusion P(A) &gt; c is to its reversal at one end of a parameter's law: the share
 * of cases among the tenth of the runs with the smallest, or with the greatest, draws. It is read
 * off the runs that are there; {@link ReversalSearch} tries it in new ones.
 *
 * @param parameter the parameter
 * @param up whether the end is the upper one: the one that leads further towards the other side
 * @param cases the share of cases among the tenth, with its 95 % interval
 * @param reverses whether that interval lies on the other side of c than the share of all runs
 */
public record NearFlip(String parameter, boolean up, Proportion cases, boolean reverses) {
  private static final int TENTH = 10;

  /** A conclusion about the runs of a directory. */
  record Conclusion(RunResults results, boolean[] cases, double share, boolean above) {}

  /**
   * Each parameter that varies, in the order of the scenario.
   *
   * @param results the runs
   * @param condition what makes a run a case of A; a run without a value is none
   * @param share the share c of the conclusion P(A) &gt; c
   */
  public static List<NearFlip> of(RunResults results, Condition condition, double share) {
    boolean[] cases = new CaseRuns(results, condition).cases();
    double now = (double) count(cases, IntStream.range(0, cases.length)) / cases.length;
    return of(new Conclusion(results, cases, share, now > share));
  }

  static List<NearFlip> of(Conclusion conclusion) {
    return conclusion.results().scenario().parameters().keySet().stream()
        .filter(name -> varies(conclusion.results().replications().values(name)))
        .map(name -> of(conclusion, name))
        .toList();
  }

  private static boolean varies(double[] draws) {
    return Arrays.stream(draws).distinct().limit(2).count() > 1;
  }

  private static NearFlip of(Conclusion conclusion, String parameter) {
    double[] draws = conclusion.results().replications().values(parameter);
    int[] order =
        IntStream.range(0, draws.length)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> draws[r]))
            .mapToInt(Integer::intValue)
            .toArray();
    int tenth = Math.max(1, order.length / TENTH);
    boolean[] cases = conclusion.cases();
    int low = count(cases, Arrays.stream(order, 0, tenth));
    int high = count(cases, Arrays.stream(order, order.length - tenth, order.length));
    boolean up = conclusion.above() ? high < low : high > low;
    Proportion end = Proportion.of(up ? high : low, tenth, Summary.LEVEL);
    boolean reverses =
        conclusion.above()
            ? end.interval().high() < conclusion.share()
            : end.interval().low() > conclusion.share();
    return new NearFlip(parameter, up, end, reverses);
  }

  private static int count(boolean[] cases, IntStream rows) {
    return (int) rows.filter(r -> cases[r]).count();
  }
}
