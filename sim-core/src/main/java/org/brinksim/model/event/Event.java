package org.brinksim.model.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that happened in a run, as a fact. Sentences are made of it where it is shown.
 *
 * <p>Names are the ids of the scenario; a formation is named as in the run, {@code unit-3} for the
 * third of those alike. Days are counted from the start.
 */
public sealed interface Event {

  /** When, in days from the start. */
  double day();

  /** What kind of thing. */
  EventKind kind();

  /** The acts among some events, those that stand as the scenario begins included. */
  static Stream<Act> acts(List<Event> events) {
    return events.stream()
        .flatMap(event -> event instanceof Act act ? Stream.of(act) : Stream.empty());
  }

  /** How many events two runs both begin with. */
  static int shared(List<Event> one, List<Event> other) {
    int shared = 0;
    while (shared < one.size()
        && shared < other.size()
        && one.get(shared).equals(other.get(shared))) {
      shared++;
    }
    return shared;
  }

  /** Hands it to what deals with its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * What is done with each kind of event: a kind that is new does not compile until everything that
   * is done has a case for it.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** Troops arrive. */
    R arrival(Arrival event);

    /** A formation begins to send elements to the line. */
    R commitment(Commitment event);

    /** An element breaks. */
    R elementBreak(ElementBreak event);

    /** An actor acts. */
    R act(Act event);

    /** An action no longer stands. */
    R actEnd(ActEnd event);

    /** An event of the calendar comes. */
    R calendar(Calendar event);

    /** An event of the calendar comes out one way or another. */
    R outcome(Outcome event);

    /** The standing rung changes. */
    R rungChange(RungChange event);

    /** The fighting stops for a while. */
    R ceaseFire(CeaseFire event);

    /** The fighting may begin again. */
    R ceaseFireEnd(CeaseFireEnd event);

    /** A force has left the theatre. */
    R departure(Departure event);

    /** A worn formation leaves the line. */
    R relief(Relief event);

    /** Soldiers of a force that had left are back. */
    R redeployment(Redeployment event);

    /** Something that was due is struck by hand, or an act that was to be forced stands. */
    R intervention(Intervention event);

    /** A number is changed by hand. */
    R setting(Setting event);
  }

  /**
   * Troops arrive after the start.
   *
   * @param force their force
   * @param formation the formation that they join
   * @param soldiers how many
   */
  record Arrival(double day, String force, String formation, int soldiers) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.ARRIVAL;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.arrival(this);
    }
  }

  /**
   * A formation begins to send elements to the line.
   *
   * @param force its force
   * @param formation the formation
   * @param training the mean training of those who wait, from 0 to 1
   * @param ordered whether an order is in force; otherwise their training was enough
   */
  record Commitment(double day, String force, String formation, double training, boolean ordered)
      implements Event {
    @Override
    public EventKind kind() {
      return EventKind.COMMITMENT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.commitment(this);
    }
  }

  /**
   * An element of the line breaks.
   *
   * @param force its force
   * @param formation its formation
   */
  record ElementBreak(double day, String force, String formation) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.ELEMENT_BREAK;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.elementBreak(this);
    }
  }

  /**
   * An actor acts.
   *
   * @param actor who
   * @param action the action
   * @param rung the rung that it is on
   * @param targets the states at which it is aimed
   * @param cause what brought it about
   */
  record Act(
      double day, String actor, String action, String rung, List<String> targets, ActCause cause)
      implements Event {

    public Act {
      targets = List.copyOf(targets);
    }

    /** An act that its state decided by a hazard, or without one that stands at the start. */
    public Act(
        double day,
        String actor,
        String action,
        String rung,
        List<String> targets,
        Optional<Hazard> hazard) {
      this(
          day,
          actor,
          action,
          rung,
          targets,
          hazard.<ActCause>map(ActCause.Decided::new).orElseGet(ActCause.Start::new));
    }

    /** STATE.ACTION. */
    public String name() {
      return actor + "." + action;
    }

    /** Whether it stands as the scenario begins, so that nobody decided it in the run. */
    public boolean atStart() {
      return cause instanceof ActCause.Start;
    }

    /** The hazard by which it happened; empty where it has another cause. */
    public Optional<Hazard> hazard() {
      return cause instanceof ActCause.Decided decided
          ? Optional.of(decided.hazard())
          : Optional.empty();
    }

    @Override
    public EventKind kind() {
      return EventKind.ACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.act(this);
    }
  }

  /**
   * An action no longer stands.
   *
   * @param actor whose
   * @param action the action
   * @param rung the rung that it is on
   * @param reversedBy the actor's action that reversed it; empty when its time was over
   */
  record ActEnd(double day, String actor, String action, String rung, Optional<String> reversedBy)
      implements Event {
    @Override
    public EventKind kind() {
      return EventKind.ACT_END;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.actEnd(this);
    }
  }

  /**
   * An event of the calendar comes.
   *
   * @param event its id
   */
  record Calendar(double day, String event) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.CALENDAR;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.calendar(this);
    }
  }

  /**
   * An event of the calendar comes out one way or another.
   *
   * @param event its id
   * @param number the number of the outcome among those of the event, from 0
   */
  record Outcome(double day, String event, int number) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.OUTCOME;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.outcome(this);
    }
  }

  /**
   * The standing rung changes.
   *
   * @param rung the highest rung that stands from now on; empty for none
   */
  record RungChange(double day, Optional<String> rung) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.RUNG_CHANGE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rungChange(this);
    }
  }

  /**
   * The fighting stops for a while.
   *
   * @param actor who brought it about; empty where the calendar did
   * @param by the actor's action, or the event of the calendar
   * @param days for how many days, counted from the next time that there would be fighting
   */
  record CeaseFire(double day, Optional<String> actor, String by, double days) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.CEASE_FIRE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ceaseFire(this);
    }
  }

  /** The fighting may begin again. */
  record CeaseFireEnd(double day) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.CEASE_FIRE_END;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ceaseFireEnd(this);
    }
  }

  /**
   * A force has left the theatre.
   *
   * @param force the force
   */
  record Departure(double day, String force) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.DEPARTURE;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.departure(this);
    }
  }

  /**
   * A worn formation leaves the line to rest.
   *
   * @param force its force
   * @param formation the formation
   * @param by the formation that takes its place; empty for none
   */
  record Relief(double day, String force, String formation, Optional<String> by) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.RELIEF;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.relief(this);
    }
  }

  /**
   * Soldiers of a force that had left the theatre are back.
   *
   * @param force their force
   * @param formation their formation
   * @param soldiers how many, in elements and in its pool
   */
  record Redeployment(double day, String force, String formation, int soldiers) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.REDEPLOYMENT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.redeployment(this);
    }
  }

  /**
   * A hand reaches into the run. An act that is forced is told as an act.
   *
   * @param actor whose act it is; empty for an event of the calendar
   * @param of the action, or the event of the calendar
   * @param change what is done
   */
  record Intervention(double day, Optional<String> actor, String of, Kind change) implements Event {

    /** What is done by hand. */
    public enum Kind {
      /** Something was due and does not happen; of what never happens, for the first time. */
      STRUCK,
      /** An act was to be forced, and stands already. */
      STANDING
    }

    @Override
    public EventKind kind() {
      return EventKind.INTERVENTION;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.intervention(this);
    }
  }

  /**
   * A number is changed by hand.
   *
   * @param parameter the parameter
   * @param value its value from that day on
   */
  record Setting(double day, String parameter, double value) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.SETTING;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.setting(this);
    }
  }
}
