package org.brinksim.results.writing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.brinksim.experiment.Run;
import org.brinksim.results.shard.Shard;

/**
 * Which runs come, one after another: the points of replication 0, then those of replication 1.
 *
 * <p>With a precision, points are looked at after rounds: the first is the least number of
 * replications, each after it a quarter more than there are. A point whose mean is known well
 * enough has no run in the next round. What comes depends on the results alone, so that a run that
 * was interrupted goes on as it would have gone on.
 */
final class RunSchedule {
  private static final int GROWTH = 4;

  private final int points;
  private final int most;
  private final Optional<Precision> precision;
  private final Moments[] moments;
  private List<Integer> active = new ArrayList<>();
  private int roundEnd;
  private int replication;
  private int place;
  private long begun;
  private long taken;
  private long planned;

  /** Count, mean and sum of squared deviations of a point's values (Welford 1962). */
  private static final class Moments {
    private int n;
    private double mean;
    private double squares;

    void add(double value) {
      n++;
      double before = value - mean;
      mean += before / n;
      squares += before * (value - mean);
    }

    boolean reach(Precision precision) {
      return precision.isReached(n, mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)));
    }
  }

  /**
   * A schedule of which nothing has come.
   *
   * @param points how many design points there are
   * @param most how often a point is run, at most where there is a precision
   */
  RunSchedule(int points, int most, Optional<Precision> precision) {
    this.points = points;
    this.most = most;
    this.precision = precision;
    this.moments = new Moments[precision.isPresent() ? points : 0];
    for (int p = 0; p < points; p++) {
      active.add(p);
      if (precision.isPresent()) {
        moments[p] = new Moments();
      }
    }
    this.roundEnd = precision.map(it -> Math.min(most, it.least())).orElse(most);
    this.planned = (long) roundEnd * points;
  }

  /**
   * A schedule of a shard, of which nothing has come.
   *
   * @param points how many design points there are
   * @param replications how often a point is run in all
   */
  RunSchedule(int points, int replications, Shard shard) {
    this(points, replications, Optional.empty());
    long first = shard.first(planned);
    this.replication = (int) (first / points);
    this.place = (int) (first % points);
    this.planned = shard.size(planned);
  }

  /** The runs of this round that have not begun. To be asked by one thread at a time. */
  Iterator<Run> round() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return begun < planned && replication < roundEnd && !active.isEmpty();
      }

      @Override
      public Run next() {
        if (!hasNext()) {
          throw new NoSuchElementException("the round has no further run");
        }
        Run run = new Run(active.get(place), replication);
        begun++;
        place++;
        if (place == active.size()) {
          place = 0;
          replication++;
        }
        return run;
      }
    };
  }

  /**
   * Takes a result, in the order of the runs.
   *
   * @param value the response that is watched; NaN for none
   */
  void take(Run run, double value) {
    taken++;
    if (precision.isPresent() && !Double.isNaN(value)) {
      moments[run.point()].add(value);
    }
  }

  /** Whether there is another round, when all runs of this one were taken: it is then begun. */
  boolean goOn() {
    if (precision.isEmpty() || replication < roundEnd || taken < begun || roundEnd == most) {
      return false;
    }
    active = active.stream().filter(p -> !moments[p].reach(precision.get())).toList();
    if (active.isEmpty()) {
      return false;
    }
    int end = Math.min(most, roundEnd + Math.max(1, roundEnd / GROWTH));
    planned += (long) (end - roundEnd) * active.size();
    roundEnd = end;
    return true;
  }

  /** How many runs there are to be, as far as that is known. */
  int planned() {
    return Math.toIntExact(planned);
  }

  /** Whether all that was planned has come, and no further round would. */
  boolean isDone() {
    return taken == planned;
  }

  /**
   * How many replications are done at every point that has them; of a shard, those before it among
   * them.
   */
  int wholeReplications() {
    return replication;
  }

  /** How many design points there are. */
  int points() {
    return points;
  }
}
