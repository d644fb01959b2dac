package org.brinksim.model.combat;

import org.brinksim.model.troops.ElementStream;

/**
 * What became of those who were hit in a step, by place of the line: each is killed with
 * probability {@code killedShare}, else returns with probability {@code returnShare}, else does
 * not.
 */
final class Wounds {

  /** The bit of a number's sign. */
  private static final int SIGN = 63;

  private final double killedShare;
  private final double notReturningFrom;
  private int[] killed = {};
  private int[] forATime = {};
  private int[] forGood = {};

  /**
   * Nobody is hit yet.
   *
   * @param killedShare the share of those hit who are killed
   * @param returnShare the share of the others who return
   */
  Wounds(double killedShare, double returnShare) {
    this.killedShare = killedShare;
    this.notReturningFrom = killedShare + (1 - killedShare) * returnShare;
  }

  /** Makes room for so many elements. */
  void grow(int capacity) {
    killed = new int[capacity];
    forATime = new int[capacity];
    forGood = new int[capacity];
  }

  /** Nobody is hit at a place. */
  void clear(int i) {
    killed[i] = 0;
    forATime[i] = 0;
    forGood[i] = 0;
  }

  /** Moves what became of an element's soldiers to another place. */
  void keep(int from, int to) {
    killed[to] = killed[from];
    forATime[to] = forATime[from];
    forGood[to] = forGood[from];
  }

  /** The soldier of an element who is hit n-th learns what becomes of him. */
  void add(int i, long key, int n) {
    double drawn = ElementStream.WOUND.uniform(key, n);
    int dead = oneIfBelow(drawn, killedShare);
    int notForGood = oneIfBelow(drawn, notReturningFrom);
    killed[i] += dead;
    forATime[i] += notForGood - dead;
    forGood[i] += 1 - notForGood;
  }

  /** 1 where a number is below a bound, 0 elsewhere; without a branch, which nobody could guess. */
  private static int oneIfBelow(double drawn, double bound) {
    return (int) (Double.doubleToRawLongBits(drawn - bound) >>> SIGN);
  }

  /** How many are hit at a place. */
  int total(int i) {
    return killed[i] + forATime[i] + forGood[i];
  }

  /** How many are killed. */
  int killed(int i) {
    return killed[i];
  }

  /** How many are wounded and will return. */
  int forATime(int i) {
    return forATime[i];
  }

  /** How many are wounded and will not. */
  int forGood(int i) {
    return forGood[i];
  }
}
