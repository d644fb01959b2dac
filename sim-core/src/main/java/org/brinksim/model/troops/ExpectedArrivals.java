package org.brinksim.model.troops;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.model.troops.FormationState.Arrival;

/** The arrivals that a formation still expects, in the order in which they were announced. */
final class ExpectedArrivals {

  private final List<Arrival> expected = new ArrayList<>();
  private double next = Double.POSITIVE_INFINITY;

  /** The same, to go on by themselves. */
  ExpectedArrivals copy() {
    ExpectedArrivals copy = new ExpectedArrivals();
    copy.expected.addAll(expected);
    copy.next = next;
    return copy;
  }

  /** Expects one more. */
  void add(Arrival arrival) {
    expected.add(arrival);
    next = Math.min(next, arrival.day());
  }

  /** Gives the elements that are to come other random numbers; see {@link Elements#redraw}. */
  void redraw(long place) {
    expected.replaceAll(arrival -> arrival.redrawn(place));
  }

  /** Hands over those whose day has come. */
  List<Arrival> due(double day) {
    if (day < next) {
      return List.of();
    }
    List<Arrival> due = expected.stream().filter(a -> a.day() <= day).toList();
    expected.removeAll(due);
    next = expected.stream().mapToDouble(Arrival::day).min().orElse(Double.POSITIVE_INFINITY);
    return due;
  }
}
