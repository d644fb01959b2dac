package org.brinksim.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brinksim.model.event.ActCause;
import org.brinksim.model.event.Event;
import org.brinksim.model.event.EventKind;
import org.brinksim.model.event.Hazard;
import org.brinksim.text.Decimals;

/**
 * An event of any kind as the same few fields: how events stand in tables and in bytes. An event
 * and its fields say the same; each gives the other.
 *
 * @param kind what kind of event
 * @param day when, in days from the start
 * @param who the force or actor concerned; empty for what the calendar, the ladder or the theatre
 *     does: the kind says which
 * @param what the formation, action or event of the calendar; empty for none
 * @param rung the rung; empty for none
 * @param target at whom, ids separated by blanks; for the end of an action the one that reversed
 *     it, for a relief the formation that takes the place
 * @param amount how much, in the {@linkplain EventKind#unit() unit} of the kind; NaN for what has
 *     none
 * @param cause what brought it about: one of a few words, or for a joint act the STATE.ACTION that
 *     led it; empty where the kind says it
 * @param hazard the hazard by which it happened; empty when it did not happen by one
 */
public record EventFields(
    EventKind kind,
    double day,
    String who,
    String what,
    String rung,
    String target,
    double amount,
    String cause,
    Optional<Hazard> hazard) {

  /** Cause of a commitment: training was enough. */
  public static final String READINESS = "readiness";

  /** Cause of a commitment: an order. */
  public static final String ORDER = "order";

  /** Cause of an act: it stands as the scenario begins. */
  public static final String START = "start";

  /** Cause of an act: it was decided, by its hazard. */
  public static final String HAZARD = "hazard";

  /** Cause of an act: it was forced by hand. */
  public static final String FORCED = "forced";

  /** Cause of the end of an action: its time was over. */
  public static final String TIME = "time";

  /** Cause of the end of an action: another reversed it. */
  public static final String REVERSAL = "reversal";

  /** The fields of an event. */
  public static EventFields of(Event event) {
    return event.accept(new OfEvent());
  }

  /**
   * The event that has these fields.
   *
   * @throws IllegalArgumentException when no event has them
   */
  public Event event() {
    return switch (kind) {
      case ARRIVAL -> new Event.Arrival(day, who, what, whole());
      case COMMITMENT -> new Event.Commitment(day, who, what, number(), is(ORDER, READINESS));
      case ELEMENT_BREAK -> new Event.ElementBreak(day, who, what);
      case ACT -> new Event.Act(day, who, what, rung, targets(), causeOfAct());
      case ACT_END ->
          new Event.ActEnd(
              day, who, what, rung, is(REVERSAL, TIME) ? Optional.of(target) : Optional.empty());
      case CALENDAR -> new Event.Calendar(day, what);
      case OUTCOME -> new Event.Outcome(day, what, whole());
      case RUNG_CHANGE ->
          new Event.RungChange(day, rung.isEmpty() ? Optional.empty() : Optional.of(rung));
      case CEASE_FIRE -> new Event.CeaseFire(day, actor(), what, number());
      case CEASE_FIRE_END -> new Event.CeaseFireEnd(day);
      case DEPARTURE -> new Event.Departure(day, who);
      case REDEPLOYMENT -> new Event.Redeployment(day, who, what, whole());
      case RELIEF ->
          new Event.Relief(
              day, who, what, target.isEmpty() ? Optional.empty() : Optional.of(target));
      case INTERVENTION -> new Event.Intervention(day, actor(), what, byHand());
      case SETTING -> new Event.Setting(day, what, finite());
    };
  }

  /** What is done by hand. */
  private Event.Intervention.Kind byHand() {
    return Arrays.stream(Event.Intervention.Kind.values())
        .filter(change -> cause.equals(word(change)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("has the unknown cause " + cause));
  }

  private double finite() {
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException("has the amount " + Decimals.text(amount));
    }
    return amount;
  }

  private static String word(Event.Intervention.Kind change) {
    return change.name().toLowerCase(Locale.ROOT);
  }

  private Optional<String> actor() {
    return who.isEmpty() ? Optional.empty() : Optional.of(who);
  }

  private List<String> targets() {
    return target.isEmpty() ? List.of() : List.of(target.split(" "));
  }

  private ActCause causeOfAct() {
    if (cause.indexOf('.') < 0 && !List.of(HAZARD, START, FORCED).contains(cause)) {
      throw new IllegalArgumentException("has the unknown cause " + cause);
    }
    if (cause.equals(HAZARD) != hazard.isPresent()) {
      throw new IllegalArgumentException("has an act with the cause " + cause + " and " + hazard);
    }
    return switch (cause) {
      case HAZARD -> new ActCause.Decided(hazard.orElseThrow());
      case START -> new ActCause.Start();
      case FORCED -> new ActCause.Forced();
      default -> new ActCause.Joint(cause);
    };
  }

  /** The cause of an act as one word. */
  private static String word(ActCause cause) {
    if (cause instanceof ActCause.Joint joint) {
      return joint.leader();
    }
    return cause instanceof ActCause.Decided
        ? HAZARD
        : cause instanceof ActCause.Forced ? FORCED : START;
  }

  private boolean is(String one, String other) {
    if (!cause.equals(one) && !cause.equals(other)) {
      throw new IllegalArgumentException("has the unknown cause " + cause);
    }
    return cause.equals(one);
  }

  private double number() {
    if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("has the amount " + Decimals.text(amount));
    }
    return amount;
  }

  private int whole() {
    if (number() != Math.rint(amount) || amount > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("has the amount " + Decimals.text(amount));
    }
    return (int) amount;
  }

  /** The fields of each kind of event. */
  private static final class OfEvent implements Event.Visitor<EventFields> {

    private static EventFields of(Event event, String who, String what, String rung) {
      return new EventFields(
          event.kind(), event.day(), who, what, rung, "", Double.NaN, "", Optional.empty());
    }

    @Override
    public EventFields arrival(Event.Arrival event) {
      return of(event, event.force(), event.formation(), "").amounting(event.soldiers());
    }

    @Override
    public EventFields commitment(Event.Commitment event) {
      return of(event, event.force(), event.formation(), "")
          .amounting(event.training())
          .caused(event.ordered() ? ORDER : READINESS);
    }

    @Override
    public EventFields elementBreak(Event.ElementBreak event) {
      return of(event, event.force(), event.formation(), "");
    }

    @Override
    public EventFields act(Event.Act event) {
      EventFields fields = of(event, event.actor(), event.action(), event.rung());
      return new EventFields(
          fields.kind,
          fields.day,
          fields.who,
          fields.what,
          fields.rung,
          String.join(" ", event.targets()),
          fields.amount,
          word(event.cause()),
          event.hazard());
    }

    @Override
    public EventFields actEnd(Event.ActEnd event) {
      return of(event, event.actor(), event.action(), event.rung())
          .aimed(event.reversedBy().orElse(""))
          .caused(event.reversedBy().isPresent() ? REVERSAL : TIME);
    }

    @Override
    public EventFields calendar(Event.Calendar event) {
      return of(event, "", event.event(), "");
    }

    @Override
    public EventFields outcome(Event.Outcome event) {
      return of(event, "", event.event(), "").amounting(event.number());
    }

    @Override
    public EventFields rungChange(Event.RungChange event) {
      return of(event, "", "", event.rung().orElse(""));
    }

    @Override
    public EventFields ceaseFire(Event.CeaseFire event) {
      return of(event, event.actor().orElse(""), event.by(), "").amounting(event.days());
    }

    @Override
    public EventFields ceaseFireEnd(Event.CeaseFireEnd event) {
      return of(event, "", "", "");
    }

    @Override
    public EventFields departure(Event.Departure event) {
      return of(event, event.force(), "", "");
    }

    @Override
    public EventFields relief(Event.Relief event) {
      return of(event, event.force(), event.formation(), "").aimed(event.by().orElse(""));
    }

    @Override
    public EventFields redeployment(Event.Redeployment event) {
      return of(event, event.force(), event.formation(), "").amounting(event.soldiers());
    }

    @Override
    public EventFields intervention(Event.Intervention event) {
      return of(event, event.actor().orElse(""), event.of(), "").caused(word(event.change()));
    }

    @Override
    public EventFields setting(Event.Setting event) {
      return of(event, "", event.parameter(), "").amounting(event.value());
    }
  }

  private EventFields amounting(double much) {
    return new EventFields(kind, day, who, what, rung, target, much, cause, hazard);
  }

  private EventFields aimed(String at) {
    return new EventFields(kind, day, who, what, rung, at, amount, cause, hazard);
  }

  private EventFields caused(String by) {
    return new EventFields(kind, day, who, what, rung, target, amount, by, hazard);
  }
}
