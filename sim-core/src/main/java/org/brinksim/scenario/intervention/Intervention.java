package org.brinksim.scenario.intervention;

import java.util.OptionalDouble;
import org.brinksim.text.Decimals;

/**
 * One change that is made by hand to a run while its dice stay as they are: what the twin runs of a
 * what-if differ by. Days count from the start.
 */
public sealed interface Intervention {

  /** What it changes: an action as STATE.ACTION, an event of the calendar, or a parameter. */
  String of();

  /** The intervention in the words that files hold, which {@link Interventions#parse} reads. */
  String text();

  /** Something that a run can lack: a struck act or a struck event. */
  sealed interface Struck extends Intervention {}

  /** A number that is given for a day. */
  private static String inDigits(double day) {
    return Decimals.written(day);
  }

  /**
   * A state does not act as it would have.
   *
   * @param of the action, STATE.ACTION
   * @param fromDay the occurrence that would come on or after that day is used up, and a later one
   *     may come; empty for never: each occurrence is used up
   */
  record StruckAct(String of, OptionalDouble fromDay) implements Struck {

    /** An action that never happens by itself. */
    public static StruckAct never(String of) {
      return new StruckAct(of, OptionalDouble.empty());
    }

    @Override
    public String text() {
      return "without " + of + (fromDay.isPresent() ? "@" + inDigits(fromDay.getAsDouble()) : "");
    }
  }

  /**
   * An event of the calendar does not come.
   *
   * @param of its id
   */
  record StruckEvent(String of) implements Struck {
    @Override
    public String text() {
      return "without " + of;
    }
  }

  /**
   * A state acts on a day, whatever its guards and its hazard are.
   *
   * @param of the action, STATE.ACTION
   * @param day in the first step that ends on or after that day
   */
  record ForcedAct(String of, double day) implements Intervention {
    @Override
    public String text() {
      return "with " + of + "@" + inDigits(day);
    }
  }

  /**
   * A parameter has another value from a day on, for whatever reads it then.
   *
   * @param of the parameter
   * @param fromDay from the first step that ends on or after that day
   * @param value its value from then on
   */
  record ChangedNumber(String of, double fromDay, double value) implements Intervention {
    @Override
    public String text() {
      return "from day " + inDigits(fromDay) + ": " + of + "=" + Decimals.written(value);
    }
  }
}
