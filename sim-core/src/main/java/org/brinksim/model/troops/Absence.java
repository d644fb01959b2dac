package org.brinksim.model.troops;

import org.apache.commons.math3.util.FastMath;

/**
 * Who of a formation is away by order: the register from which they come back as they were. Its
 * elements keep their soldiers, their training and their random numbers; their cohesion recovers.
 */
final class Absence {

  private final ElementList committed;
  private final ElementList inTraining;
  private int pool;

  Absence() {
    this(new ElementList(), new ElementList(), 0);
  }

  private Absence(ElementList committed, ElementList inTraining, int pool) {
    this.committed = committed;
    this.inTraining = inTraining;
    this.pool = pool;
  }

  /** The same, to go on by itself. */
  Absence copy() {
    return new Absence(committed.copy(), inTraining.copy(), pool);
  }

  /** Soldiers who are away. */
  int soldiers(Elements all) {
    return pool + soldiers(all, committed) + soldiers(all, inTraining);
  }

  private static int soldiers(Elements all, ElementList elements) {
    int soldiers = 0;
    for (int i = 0; i < elements.size(); i++) {
      soldiers += all.strength(elements.get(i));
    }
    return soldiers;
  }

  /** An element leaves today. */
  void note(Elements all, int element, double day) {
    ElementList itsOwn = all.is(element, ElementStatus.TRAINING) ? inTraining : committed;
    itsOwn.add(element);
    all.goAway(element, day);
  }

  /** Soldiers of the pool leave. */
  void note(int soldiers) {
    pool += soldiers;
  }

  /**
   * All elements are back: those that had not been committed in training, the others in reserve.
   *
   * @param members takes them
   * @param day today
   * @param recoveryDays e-folding time of the recovery of cohesion
   */
  void end(Elements all, ElementList members, double day, double recoveryDays) {
    end(all, committed, ElementStatus.RESERVE, day, recoveryDays);
    end(all, inTraining, ElementStatus.TRAINING, day, recoveryDays);
    move(committed, members);
    move(inTraining, members);
  }

  private static void end(
      Elements all, ElementList away, ElementStatus as, double day, double recoveryDays) {
    for (int i = 0; i < away.size(); i++) {
      double days = day - all.until(away.get(i));
      all.comeBack(away.get(i), as, FastMath.exp(-days / recoveryDays));
    }
  }

  private static void move(ElementList from, ElementList to) {
    for (int i = 0; i < from.size(); i++) {
      to.add(from.get(i));
    }
    from.cut(0);
  }

  /** Hands over the soldiers of the pool. */
  int endOfPool() {
    int soldiers = pool;
    pool = 0;
    return soldiers;
  }
}
