package org.brinksim.rare;

import java.util.Arrays;
import java.util.List;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.politics.Decision;

/**
 * How far a run is from a rung in one step, just before states decide.
 *
 * <p>Its whole part counts what has still to come to pass, with the sign turned: for each guard that
 * fails one, and what the nearest act that can make it hold needs in its turn; the least over the
 * acts that climb to the rung. What is added to that, from 0 to 1, is the hazard used up of an act
 * that would bring it nearer: see {@link #nearness}.
 */
final class Approach {

  private static final double UNKNOWN = -1;

  private final WaysToRung ways;
  private final Decision[] decisions;
  private final double[] missing;
  private final double[] base;
  private final double[] hazard;
  private double ground;

  Approach(WaysToRung ways) {
    int acts = ways.acts().size();
    this.ways = ways;
    this.decisions = new Decision[acts];
    this.missing = new double[acts];
    this.base = new double[acts];
    this.hazard = new double[acts];
  }

  /** Looks at a run just before states decide. */
  void look(CrisisModel model) {
    List<String> acts = ways.acts();
    Arrays.fill(missing, UNKNOWN);
    Arrays.fill(base, Double.NEGATIVE_INFINITY);
    ground = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < decisions.length; a++) {
      decisions[a] = model.decision(acts.get(a));
      hazard[a] = decisions[a].pending();
    }
    for (int act : ways.last()) {
      double score = -missing(act);
      ground = Math.max(ground, score);
      if (score > Double.NEGATIVE_INFINITY) {
        mark(act, score);
      }
    }
  }

  /** What has to come to pass before an act is possible; infinite where acts wait for each other. */
  private double missing(int act) {
    if (missing[act] == UNKNOWN) {
      missing[act] = Double.POSITIVE_INFINITY;
      double sum = 0;
      int[][] enabling = ways.enabling(act);
      for (int guard = 0; guard < enabling.length; guard++) {
        if (!decisions[act].holds(guard)) {
          sum += 1 + least(enabling[guard]);
        }
      }
      missing[act] = sum;
    }
    return missing[act];
  }

  /** What the nearest of some acts needs; 0 where there is none. */
  private double least(int[] acts) {
    double least = acts.length == 0 ? 0 : Double.POSITIVE_INFINITY;
    for (int act : acts) {
      least = Math.min(least, missing(act));
    }
    return least;
  }

  /** Notes from which score on the acts that are possible bring the run nearer. */
  private void mark(int act, double score) {
    if (hazard[act] > 0) {
      base[act] = Math.max(base[act], score);
      return;
    }
    int[][] enabling = ways.enabling(act);
    for (int guard = 0; guard < enabling.length; guard++) {
      if (!decisions[act].holds(guard)) {
        double least = least(enabling[guard]);
        for (int other : enabling[guard]) {
          // What is nearer than this act, so that there is no way round.
          if (missing[other] == least && least < missing[act]) {
            mark(other, score);
          }
        }
      }
    }
  }

  /** How many acts there are. */
  int acts() {
    return decisions.length;
  }

  /** The score of the step by its guards alone. */
  double ground() {
    return ground;
  }

  /** The decision on an act. */
  Decision decision(int act) {
    return decisions[act];
  }

  /** The score from which an act's nearness counts; minus infinity where it brings nothing nearer. */
  double base(int act) {
    return base[act];
  }

  /** The cumulative hazard of an act in the step. */
  double hazard(int act) {
    return hazard[act];
  }

  /**
   * The score of an act in the step.
   *
   * @param left what its clock waits for
   */
  double score(int act, double left) {
    return base[act] == Double.NEGATIVE_INFINITY
        ? Double.NEGATIVE_INFINITY
        : base[act] + nearness(hazard[act], left);
  }

  /**
   * The hazard used up: the hazard of a step as a share of what the clock waits for, at most 1, where
   * the act happens. Given that it is above z, the act happens with probability z or nearly so: what
   * is above z is what would happen under 1/z times the hazard, of which a share z is kept.
   */
  private static double nearness(double hazard, double left) {
    return hazard > left ? 1 : hazard / left;
  }
}
