package org.brinksim.document.binding;

import java.util.List;
import java.util.Set;
import org.brinksim.document.Exclusive;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.problem.Spot;
import org.brinksim.document.shape.Expectation;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.tree.Node;

/** Whether one key of an exclusive group is given, or none where none need be. */
final class ExclusiveKeys {

  private ExclusiveKeys() {}

  /**
   * Reports a map that has several of its record's exclusive keys, or none though it must.
   *
   * @param hinted keys that were suggested in place of unknown ones
   * @return whether there are as many as there may be
   */
  static boolean report(
      Shape.Keyed shape, Node.Entries map, Spot spot, Set<String> hinted, Problems problems) {
    Exclusive exclusive = shape.type().getAnnotation(Exclusive.class);
    if (exclusive == null) {
      return true;
    }
    List<String> group = List.of(exclusive.value());
    List<String> given = group.stream().filter(map.entries()::containsKey).toList();
    if (given.isEmpty() && !exclusive.optional() && group.stream().noneMatch(hinted::contains)) {
      problems.add(spot, "must have " + Expectation.oneOf(group));
    }
    for (String other : given.subList(Math.min(1, given.size()), given.size())) {
      problems.add(
          new Spot(spot.path().key(other), map.entries().get(other).keyAt()),
          "cannot stand beside \"" + given.get(0) + "\"; give one of them alone");
    }
    return given.size() == 1 || given.isEmpty() && exclusive.optional();
  }
}
