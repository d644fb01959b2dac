package org.brinksim.rare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.random.RandomStream;
import org.brinksim.random.RandomStreams;

/**
 * Adaptive multilevel splitting of one group of runs (Cérou and Guyader 2007).
 *
 * <p>Again and again the level becomes the lowest score of the group. All runs of that score or
 * less end, K of them, and each is replaced: one of the others, chosen at random, is copied until
 * it first was above the level, and goes on by fresh dice. The estimate is the product of 1 − K/N
 * over all levels. It is unbiased whatever the score and the number of runs (Bréhier, Gazeau,
 * Goudenège, Lelièvre and Rousset 2016), where, as here, all runs of one score end together and
 * copies branch off strictly above the level. Parameters are part of where a run starts: a copy
 * keeps them, and the estimate is of the probability over their laws.
 */
final class SplittingGroup {

  /** What sets keys of branches apart from those of ordinary runs. */
  private static final long BRANCHES = 0x72617265L << 32;

  private final RareRung rung;
  private final int runs;
  private final AtomicBoolean cancelled;
  private final long root;
  private final RandomStream choice;
  private final List<Replica> replicas = new ArrayList<>();
  private double estimate = 1;
  private int levels;
  private int branches;
  private long steps;

  private SplittingGroup(RareRung rung, SplittingPlan plan, int group, AtomicBoolean cancelled) {
    this.rung = rung;
    this.runs = plan.runsOfGroup();
    this.cancelled = cancelled;
    this.root = RandomStream.word(plan.seed(), BRANCHES + group);
    this.choice = new RandomStream(RandomStream.word(root, 0));
    for (int i = 0; i < runs && !cancelled.get(); i++) {
      int number = group * runs + i;
      keep(i, Replica.start(rung, number, new RandomStreams(plan.seed(), number)));
    }
  }

  /**
   * The estimate of one group.
   *
   * @param group its number, from 0
   * @param cancelled once true, nothing further is run
   * @return empty where it was cancelled
   */
  static Optional<GroupEstimate> of(
      RareRung rung, SplittingPlan plan, int group, AtomicBoolean cancelled) {
    SplittingGroup splitting = new SplittingGroup(rung, plan, group, cancelled);
    while (splitting.climb()) {
      // The next level.
    }
    return cancelled.get() ? Optional.empty() : Optional.of(splitting.estimate());
  }

  private void keep(int place, Replica replica) {
    steps += replica.steps();
    if (place < replicas.size()) {
      replicas.set(place, replica);
    } else {
      replicas.add(replica);
    }
  }

  /** Goes on to the next level; whether there was one. */
  private boolean climb() {
    if (cancelled.get()) {
      return false;
    }
    double level = replicas.stream().mapToDouble(Replica::score).min().orElseThrow();
    if (level == Replica.REACHED) {
      return false;
    }
    List<Replica> above = replicas.stream().filter(r -> r.score() > level).toList();
    levels++;
    estimate *= above.size() / (double) runs;
    if (above.isEmpty()) {
      return false;
    }
    above.forEach(replica -> replica.forget(level));
    for (int i = 0; i < runs && !cancelled.get(); i++) {
      if (replicas.get(i).score() <= level) {
        Replica parent = above.get(choice.nextInt(above.size()));
        keep(i, parent.branch(level, new RandomStreams(root, branches++)));
      }
    }
    return true;
  }

  private GroupEstimate estimate() {
    int ancestors =
        estimate == 0 ? 0 : (int) replicas.stream().map(Replica::ancestor).distinct().count();
    return new GroupEstimate(estimate, levels, branches, steps, ancestors);
  }
}
