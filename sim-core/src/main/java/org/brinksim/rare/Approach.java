package org.brinksim.rare;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.politics.Decision;

/**
 * How near a run is to a rung in one step, just before states decide: roughly the probability that
 * it gets there in the days that are left.
 *
 * <p>An act whose guards hold has the value 1 − e^(−H) with H its hazard over the days that are
 * left, as it is now. Where guards fail, this is multiplied, for each of them, by the value of the
 * act that is most likely to make it hold, or by {@value #UNTOLD} where that is not up to acts, and
 * divided by one more than the number of things that have still to come to pass, as these come in
 * turn. The value of a run is the greatest of the acts that climb to the rung.
 *
 * <p>An act that is on the way and possible adds to it: as near as it comes to happening in this
 * step (see {@link #score}), so near comes the run to the value that it would have without what
 * this act stands for. It need not be right: an estimate is unbiased with any score, and the better
 * the nearer this one is to the true probability.
 */
final class Approach {

  /** What a guard counts that no act can make hold. */
  private static final double UNTOLD = 0.1;

  private static final double UNKNOWN = -1;

  private final WaysToRung ways;
  private final int steps;
  private final Decision[] decisions;
  private final double[] own;
  private final double[] value;
  private final int[] missing;
  private final double[] gain;
  private final double[] hazard;
  private final boolean[] onWay;
  private double ground;

  /**
   * Looks at runs.
   *
   * @param steps of a run
   */
  Approach(WaysToRung ways, int steps) {
    int acts = ways.acts().size();
    this.ways = ways;
    this.steps = steps;
    this.decisions = new Decision[acts];
    this.own = new double[acts];
    this.value = new double[acts];
    this.missing = new int[acts];
    this.gain = new double[acts];
    this.hazard = new double[acts];
    this.onWay = new boolean[acts];
  }

  /** Looks at a run just before states decide. */
  void look(CrisisModel model) {
    List<String> acts = ways.acts();
    int left = steps - model.stepsMade() + 1;
    Arrays.fill(value, UNKNOWN);
    Arrays.fill(gain, 0);
    ground = 0;
    for (int a = 0; a < decisions.length; a++) {
      decisions[a] = model.decision(acts.get(a));
      hazard[a] = decisions[a].pending();
      own[a] = -FastMath.expm1(-decisions[a].perStep() * left);
    }
    for (int act : ways.last()) {
      ground = Math.max(ground, value(act));
    }
    for (int act : ways.last()) {
      if (value[act] > 0) {
        Arrays.fill(onWay, false);
        mark(act, value[act] * (missing[act] + 1));
      }
    }
  }

  /** The value of an act; 0 where acts wait for each other. */
  private double value(int act) {
    if (value[act] == UNKNOWN) {
      value[act] = 0;
      missing[act] = 0;
      double product = own[act];
      int[][] enabling = ways.enabling(act);
      for (int guard = 0; guard < enabling.length; guard++) {
        if (!decisions[act].holds(guard)) {
          missing[act]++;
          int nearest = nearest(enabling[guard]);
          product *= enabling[guard].length == 0 ? UNTOLD : nearest < 0 ? 0 : value[nearest];
          missing[act] += nearest < 0 ? 0 : missing[nearest];
        }
      }
      value[act] = product / (missing[act] + 1);
    }
    return value[act];
  }

  /** Of some acts that of the greatest value; -1 where none has any. */
  private int nearest(int[] acts) {
    int nearest = -1;
    for (int act : acts) {
      if (value(act) > 0 && (nearest < 0 || value[act] > value[nearest])) {
        nearest = act;
      }
    }
    return nearest;
  }

  /**
   * Notes what acts that are possible would bring. Each act is looked at once, however many ways
   * lead to it: what the run would have is the same on all of them.
   *
   * @param whole the value that the run would have, were what this act stands for certain
   */
  private void mark(int act, double whole) {
    if (hazard[act] > 0) {
      gain[act] = Math.max(gain[act], Math.min(1, whole / own[act]));
    } else if (!onWay[act]) {
      onWay[act] = true;
      int[][] enabling = ways.enabling(act);
      for (int guard = 0; guard < enabling.length; guard++) {
        if (!decisions[act].holds(guard)) {
          Arrays.stream(enabling[guard])
              .filter(other -> value[other] > 0)
              .forEach(other -> mark(other, whole));
        }
      }
    }
  }

  /** The value of the run before any act of this step. */
  double ground() {
    return ground;
  }

  /** The decision on an act. */
  Decision decision(int act) {
    return decisions[act];
  }

  /** The cumulative hazard of an act in the step; 0 where it is not possible. */
  double hazard(int act) {
    return hazard[act];
  }

  /** The score of an act that happens; 0 where it brings nothing. */
  double gain(int act) {
    return gain[act];
  }

  /**
   * The score of an act in the step: what it would bring, times the hazard used up, which is the
   * hazard of the step as a share of what the clock waits for, and 1 where the act happens. Given
   * that the share is above z, the act happens with probability z or nearly so: those above z are
   * those that would happen at 1/z times the hazard, and so near they came.
   *
   * @param left what its clock waits for
   */
  double score(int act, double left) {
    return gain[act] * (hazard[act] > left ? 1 : hazard[act] / left);
  }
}
