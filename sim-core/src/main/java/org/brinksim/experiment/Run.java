package org.brinksim.experiment;

import java.util.Comparator;

/**
 * The unit of work: one replication of one design point. Runs are ordered by replication, then by
 * point: so they begin, and so their results stand in tables, to which more replications can be
 * added.
 *
 * @param point the number of the design point, from 0
 * @param replication the number of the replication, from 0; the same number means the same random
 *     numbers at every point
 */
public record Run(int point, int replication) implements Comparable<Run> {

  private static final Comparator<Run> ORDER =
      Comparator.comparingInt(Run::replication).thenComparingInt(Run::point);

  public Run {
    refuseNegative("point", point);
    refuseNegative("replication", replication);
  }

  /** A replication of an experiment's first design point, which is often its only one. */
  public static Run ofFirstPoint(int replication) {
    return new Run(0, replication);
  }

  private static void refuseNegative(String what, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " is " + number + "; must be at least 0");
    }
  }

  @Override
  public int compareTo(Run other) {
    return ORDER.compare(this, other);
  }

  /** In words, to follow "the result of". */
  @Override
  public String toString() {
    return (point == 0 ? "" : "point " + point + ", ") + "replication " + replication;
  }
}
