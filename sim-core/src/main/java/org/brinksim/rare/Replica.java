package org.brinksim.rare;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.model.CrisisModel;
import org.brinksim.model.event.EventLog;
import org.brinksim.random.EventClock;
import org.brinksim.random.ExponentialSampler;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;

/**
 * A run that is scored by how near it came to a rung, and from which others can branch off at the
 * moment when it first came nearer than a level.
 *
 * <p>The clock of each act on the ways to the rung is drawn anew in each step, which changes
 * nothing of its law, as it has no memory. So how near an act came in one step tells nothing of the
 * next.
 */
final class Replica {

  /** The score of a run that has reached the rung. */
  static final double REACHED = Double.POSITIVE_INFINITY;

  private final RareRung rung;
  private final int ancestor;
  private final CrisisModel model;
  private final RandomStreams streams;
  private final long[] keys;
  private final double[] left;
  private final Approach approach;

  /** Where its score rose, the lowest first. */
  private final Deque<Rise> rises = new ArrayDeque<>();

  private double score = Double.NEGATIVE_INFINITY;
  private int steps;

  /**
   * A moment at which a run came nearer than ever.
   *
   * @param score the score from then on
   * @param before the run just before states decided; null where the rung is reached
   * @param left what the clocks waited for, by act
   */
  private record Rise(double score, CrisisModel before, double[] left) {}

  private Replica(RareRung rung, int ancestor, CrisisModel model, RandomStreams streams) {
    this.rung = rung;
    this.ancestor = ancestor;
    this.model = model;
    this.streams = streams;
    this.approach = new Approach(rung.ways(), rung.steps());
    this.keys =
        rung.ways().acts().stream().mapToLong(act -> streams.key("splitting/" + act)).toArray();
    this.left = new double[keys.length];
  }

  /**
   * A run from the start to the horizon or the rung.
   *
   * @param number of the replication; its parameters are those of an ordinary run of that number
   */
  static Replica start(RareRung rung, int number, RandomStreams streams) {
    try {
      Replica replica = new Replica(rung, number, rung.model(streams), streams);
      replica.model.start();
      replica.settle();
      replica.run();
      return replica;
    } catch (RuntimeException | StackOverflowError e) {
      throw new FailedReplicaException(number, e);
    }
  }

  /**
   * A run that goes the same way until this one first was above a level, and on from there by other
   * dice, above the level as this one was.
   *
   * @param level below the score of this run
   * @param fresh streams that nothing was drawn from yet
   */
  Replica branch(double level, RandomStreams fresh) {
    try {
      return branched(level, fresh);
    } catch (RuntimeException | StackOverflowError e) {
      throw new FailedReplicaException(ancestor, e);
    }
  }

  private Replica branched(double level, RandomStreams fresh) {
    forget(level);
    Rise first = rises.getFirst();
    if (first.score() == REACHED) {
      Replica same = new Replica(rung, ancestor, model, fresh);
      same.rise(first);
      return same;
    }
    CrisisModel copy = first.before().copy(new EventLog(false));
    copy.world().redraw(fresh);
    Replica branch = new Replica(rung, ancestor, copy, fresh);
    branch.resume(first, level);
    branch.run();
    return branch;
  }

  /** Its parameters are those of this replication. */
  int ancestor() {
    return ancestor;
  }

  /** The highest score of any step. */
  double score() {
    return score;
  }

  /** The steps that were made for it, those before it branched off left out. */
  int steps() {
    return steps;
  }

  /** Forgets where it rose to a level or less: levels never fall. */
  void forget(double level) {
    while (!rises.isEmpty() && rises.getFirst().score() <= level) {
      rises.removeFirst();
    }
  }

  private void rise(Rise rise) {
    score = rise.score();
    rises.addLast(rise);
  }

  private void run() {
    model.beforeDecisions(this::look);
    while (score < REACHED && model.stepsMade() < rung.steps()) {
      model.step();
      steps++;
      settle();
    }
  }

  private void settle() {
    if (rung.isReached(model)) {
      rise(new Rise(REACHED, null, left));
    }
  }

  /** Draws the clocks of a step. */
  private void look(CrisisModel its) {
    approach.look(its);
    for (int act = 0; act < left.length; act++) {
      left[act] = ExponentialSampler.sample(keys[act], its.stepsMade());
    }
    setClocks();
    double now = scoreOfStep();
    if (now > score) {
      rise(new Rise(now, its.copy(new EventLog(false)), left.clone()));
    }
  }

  /**
   * Makes the step in which another run first was above a level. Acts that were no nearer than the
   * level keep their clocks; of the others it is known that they were nearer, and how near is drawn
   * anew.
   */
  private void resume(Rise first, double level) {
    model.readDrivers();
    approach.look(model);
    for (int act = 0; act < left.length; act++) {
      left[act] =
          approach.score(act, first.left()[act]) > level
              ? nearerThan(act, level)
              : first.left()[act];
    }
    setClocks();
    // Rounding may lead a number to the level itself.
    double above = Math.max(scoreOfStep(), Math.nextUp(level));
    rise(new Rise(above, first.before(), left.clone()));
    model.finishStep();
    steps++;
    settle();
  }

  /** An exponential number of mean 1, given that the act's score with it is above a level. */
  private double nearerThan(int act, double level) {
    double z = level / approach.gain(act);
    double u = RandomStream.uniform(keys[act], model.stepsMade());
    double most = z > 0 ? approach.hazard(act) / z : Double.POSITIVE_INFINITY;
    return -FastMath.log1p(u * FastMath.expm1(-most));
  }

  private void setClocks() {
    for (int act = 0; act < left.length; act++) {
      EventClock clock = approach.decision(act).act().clock();
      clock.await(left[act]);
    }
  }

  private double scoreOfStep() {
    double now = approach.ground();
    for (int act = 0; act < left.length; act++) {
      now = Math.max(now, approach.score(act, left[act]));
    }
    return now;
  }
}
