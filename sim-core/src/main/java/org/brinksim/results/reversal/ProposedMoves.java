package org.brinksim.results.reversal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.reversal.ReversalSearch.Direction;

/**
 * Directions in which assumptions may have to be moved, from the runs that are there: the share of
 * cases among the tenth of the runs with the smallest, and with the greatest, draws of a parameter.
 *
 * @param results the runs
 * @param cases which of them are cases
 * @param share the share that is to be passed
 * @param above whether it is above now, and to be below
 */
record ProposedMoves(RunResults results, boolean[] cases, double share, boolean above) {
  private static final int TENTH = 10;
  private static final int PAIRED = 5;

  /** The end of a law, with the share of cases near it. */
  private record End(String parameter, boolean up, double cases) {}

  /** The most promising first: single parameters, then pairs, then three of them. */
  List<Direction> directions() {
    List<End> ends =
        results.scenario().parameters().keySet().stream()
            .filter(this::varies)
            .map(this::better)
            .sorted(above ? Comparator.comparingDouble(End::cases) : falling())
            .toList();
    List<Direction> directions = new ArrayList<>();
    ends.stream().limit(PAIRED).forEach(end -> directions.add(direction(Stream.of(end))));
    List<End> first = ends.subList(0, Math.min(PAIRED, ends.size()));
    for (int sum = 1; sum < 2 * first.size() - 2; sum++) {
      for (int a = 0; a < first.size(); a++) {
        int b = sum - a;
        if (b > a && b < first.size()) {
          directions.add(direction(Stream.of(first.get(a), first.get(b))));
        }
      }
    }
    List<Direction> few =
        new ArrayList<>(
            directions.subList(0, Math.min(ReversalSearch.MOST_PROPOSED - 1, directions.size())));
    if (first.size() > 2) {
      few.add(direction(first.stream().limit(3)));
    }
    return few;
  }

  private static Comparator<End> falling() {
    return Comparator.comparingDouble(End::cases).reversed();
  }

  private static Direction direction(Stream<End> ends) {
    List<End> all = ends.toList();
    return new Direction(
        all.stream().map(End::parameter).toList(), all.stream().map(End::up).toList());
  }

  private boolean varies(String parameter) {
    return Arrays.stream(results.replications().values(parameter)).distinct().limit(2).count() > 1;
  }

  /** The end that leads further towards the other side. */
  private End better(String parameter) {
    double[] draws = results.replications().values(parameter);
    int[] order =
        IntStream.range(0, draws.length)
            .boxed()
            .sorted(Comparator.comparingDouble(r -> draws[r]))
            .mapToInt(Integer::intValue)
            .toArray();
    int tenth = Math.max(1, order.length / TENTH);
    double low = share(Arrays.copyOfRange(order, 0, tenth));
    double high = share(Arrays.copyOfRange(order, order.length - tenth, order.length));
    boolean up = above ? high < low : high > low;
    return new End(parameter, up, up ? high : low);
  }

  private double share(int[] rows) {
    return (double) Arrays.stream(rows).filter(r -> cases[r]).count() / rows.length;
  }
}
