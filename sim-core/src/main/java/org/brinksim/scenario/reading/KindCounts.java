package org.brinksim.scenario.reading;

import java.util.Collection;
import org.brinksim.scenario.Basis;

/**
 * How many numbers rest on what. A place that names a parameter is no number of its own; one that
 * nothing is said of, such as a default, is assumed.
 *
 * @param claim whose figure a claim holds
 * @param inspired assumed, and leaning on a claim that does not hold the figure
 * @param assumed assumed without a claim
 */
public record KindCounts(int claim, int inspired, int assumed) {

  /** Counts the numbers of a scenario. */
  public static KindCounts of(Collection<ScenarioNumber> numbers) {
    return new KindCounts(
        count(numbers, Basis.Kind.CLAIM),
        count(numbers, Basis.Kind.INSPIRED),
        count(numbers, Basis.Kind.ASSUMED));
  }

  private static int count(Collection<ScenarioNumber> numbers, Basis.Kind kind) {
    return (int) numbers.stream().filter(number -> number.kind().equals(kind.key())).count();
  }

  /** All of them. */
  public int total() {
    return claim + inspired + assumed;
  }
}
