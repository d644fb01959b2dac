package org.brinksim.results.reversal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.results.reversal.ReversalSearch.Direction;

/**
 * Directions in which assumptions may have to be moved, from the runs that are there: the share of
 * cases among the tenth of the runs with the smallest, and with the greatest, draws of a parameter.
 *
 * @param conclusion what is to be reversed
 */
record ProposedMoves(NearFlip.Conclusion conclusion) {
  private static final int PAIRED = 5;

  /** The most promising first: single parameters, then pairs, then three of them. */
  List<Direction> directions() {
    List<NearFlip> ends =
        NearFlip.of(conclusion).stream()
            .sorted(conclusion.above() ? rising() : rising().reversed())
            .toList();
    List<Direction> directions = new ArrayList<>();
    ends.stream().limit(PAIRED).forEach(end -> directions.add(direction(Stream.of(end))));
    List<NearFlip> first = ends.subList(0, Math.min(PAIRED, ends.size()));
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

  private static Comparator<NearFlip> rising() {
    return Comparator.comparingDouble(end -> end.cases().share());
  }

  private static Direction direction(Stream<NearFlip> ends) {
    List<NearFlip> all = ends.toList();
    return new Direction(
        all.stream().map(NearFlip::parameter).toList(), all.stream().map(NearFlip::up).toList());
  }
}
