package org.brinksim.model.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;
import org.brinksim.scenario.intervention.Intervention.StruckEvent;
import org.brinksim.scenario.intervention.Interventions;

/**
 * What is changed by hand in a run, and which of it has been done.
 *
 * <p>It draws nothing: a clock goes as it would without it, so that until an intervention has its
 * effect the run is that without it, to the last bit.
 */
public final class InterventionState {

  /** What becomes of an occurrence that was due. */
  public enum Fate {
    /** It happens. */
    HAPPENS,
    /** It is struck, for the first time by the intervention that strikes it. */
    STRUCK,
    /** It is struck once more, by one that has struck it before. */
    STRUCK_AGAIN
  }

  private final List<Intervention> all;
  private final boolean[] done;

  InterventionState(Interventions interventions) {
    this(interventions.all(), new boolean[interventions.all().size()]);
  }

  private InterventionState(List<Intervention> all, boolean[] done) {
    this.all = all;
    this.done = done;
  }

  /** The same, to go on by itself. */
  InterventionState copy() {
    return new InterventionState(all, done.clone());
  }

  /**
   * Tells what becomes of an act that is due today. What strikes one occurrence is used up by it.
   *
   * @param act STATE.ACTION
   */
  public Fate ofAct(String act, double day) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof StruckAct struck && struck.of().equals(act)) {
        boolean again = done[i];
        boolean once = struck.fromDay().isPresent();
        if (!once || !again && struck.fromDay().getAsDouble() <= day) {
          done[i] = true;
          return again ? Fate.STRUCK_AGAIN : Fate.STRUCK;
        }
      }
    }
    return Fate.HAPPENS;
  }

  /** Whether an event of the calendar does not come. */
  public boolean strikes(String event) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof StruckEvent struck && struck.of().equals(event)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an act is forced today: on the day of each intervention that forces it, or in the first
   * step after; that is then done.
   *
   * @param act STATE.ACTION
   */
  public boolean forces(String act, double day) {
    boolean forced = false;
    for (int i = 0; i < all.size(); i++) {
      if (!done[i]
          && all.get(i) instanceof ForcedAct one
          && one.day() <= day
          && one.of().equals(act)) {
        done[i] = true;
        forced = true;
      }
    }
    return forced;
  }

  /** The numbers that change by a day and have not yet, the earliest first; they are then done. */
  List<ChangedNumber> changes(double day) {
    List<ChangedNumber> due = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!done[i] && all.get(i) instanceof ChangedNumber change && change.fromDay() <= day) {
        done[i] = true;
        due.add(change);
      }
    }
    due.sort(Comparator.comparingDouble(ChangedNumber::fromDay));
    return due;
  }
}
