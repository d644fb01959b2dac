package org.brinksim.results.reversal;

import java.util.List;
import org.brinksim.statistics.Proportion;

/**
 * What would reverse a conclusion of the form P(A) &gt; c: a few small moves of assumptions, each
 * of which was tried in runs.
 *
 * @param scenario the scenario's id
 * @param share the share c of runs that the conclusion compares with
 * @param before in how many of the runs A holds
 * @param replications how many replications each move was tried in, the first of the run
 * @param tried how many moves were tried
 * @param moves those that reverse the conclusion, the smallest first; they share as few parameters
 *     as can be
 */
public record Reversal(
    String scenario,
    double share,
    Proportion before,
    int replications,
    int tried,
    List<Move> moves) {

  public Reversal {
    moves = List.copyOf(moves);
  }

  /** Whether A holds in more than the share of the runs. */
  public boolean above() {
    return before.share() > share;
  }

  /** Whether it cannot be told from the runs on which side of the share A lies. */
  public boolean undecided() {
    return before.interval().low() <= share && before.interval().high() >= share;
  }

  /**
   * Assumptions that were moved together.
   *
   * @param moved the parameters
   * @param after in how many runs A holds with them
   * @param sure whether the interval of that lies on the other side as a whole
   */
  public record Move(List<Moved> moved, Proportion after, boolean sure) {
    public Move {
      moved = List.copyOf(moved);
    }

    /** How far the parameters are moved at most: from 0, the middle of a law, to 0.5, its end. */
    public double distance() {
      return moved.stream().mapToDouble(it -> Math.abs(it.quantile() - 0.5)).max().orElse(0);
    }
  }

  /**
   * A parameter that was moved.
   *
   * @param parameter its name
   * @param label its name for people; the same where it has none
   * @param unit its unit
   * @param middle the median of its law
   * @param value the value that it was held at
   * @param quantile the probability that its law gives to smaller ones
   */
  public record Moved(
      String parameter, String label, String unit, double middle, double value, double quantile) {}
}
