package org.brinksim.scenario;

/**
 * What is known each day of a run beside the {@linkplain ForceMetric numbers of forces}.
 *
 * <p>The names that files may refer to and the metrics that the model records are both made of
 * these, so that they are the same. A new kind does not compile until the model reads it.
 */
public enum MetricKind {
  /** Area that a side holds. */
  AREA_HELD(Owner.SIDE, "areaHeld", Unit.KM2, false, "area held"),
  /** Level of the standing rung; missing when none stands. */
  RUNG(Owner.LADDER, "rung", Unit.LEVEL, true, "Standing rung"),
  /** Level of the highest rung that has stood so far; missing when none has. */
  PEAK_RUNG(Owner.LADDER, "peakRung", Unit.LEVEL, true, "Highest rung so far"),
  /** The escalation index. */
  INDEX(Owner.LADDER, "index", Unit.SEVERITY, false, "Escalation index"),
  /** Level of the standing rung of a channel; missing when none stands. */
  CHANNEL_RUNG(Owner.CHANNEL, "rung", Unit.LEVEL, true, "Standing rung"),
  /** What an observer believes of a proposition. */
  BELIEF(Owner.OBSERVER, "belief", Unit.PROBABILITY, false, "belief in"),
  /** What an observer takes a number of soldiers to be; missing before any report. */
  ESTIMATE(Owner.OBSERVER, "estimate", Unit.PERSONNEL, true, "estimate for"),
  /** Level of an actor's highest standing action; missing when none stands. */
  ACTOR_RUNG(Owner.ACTOR, "rung", Unit.LEVEL, true, "highest standing action");

  /** Whose number it is, and so how its name is made. */
  public enum Owner {
    /** A side: {@code SIDE.key}; only where there is a map. */
    SIDE,
    /** The ladder: {@code key}; only where it has rungs. */
    LADDER,
    /** A channel of the ladder: {@code key.CHANNEL}. */
    CHANNEL,
    /** An actor: {@code ACTOR.key}; only where the ladder has rungs. */
    ACTOR,
    /** An actor that observes, with a proposition: {@code ACTOR.key.PROPOSITION}. */
    OBSERVER
  }

  private final Owner owner;
  private final String key;
  private final Unit unit;
  private final boolean absentAtTimes;
  private final String label;

  MetricKind(Owner owner, String key, Unit unit, boolean absentAtTimes, String label) {
    this.owner = owner;
    this.key = key;
    this.unit = unit;
    this.absentAtTimes = absentAtTimes;
    this.label = label;
  }

  /** Whose number it is. */
  public Owner owner() {
    return owner;
  }

  /** The part of its name that does not tell whose it is. */
  public String key() {
    return key;
  }

  /** Its unit. */
  public Unit unit() {
    return unit;
  }

  /** Whether there are times when it has no value. */
  public boolean absentAtTimes() {
    return absentAtTimes;
  }

  /** Words for charts and tables. */
  public String label() {
    return label;
  }

  /**
   * Its name in files.
   *
   * @param of the id of the side or actor, or the channel; not used for the ladder
   * @param proposition the proposition, for an observer; not used for others
   */
  public String name(String of, String proposition) {
    return switch (owner) {
      case SIDE, ACTOR -> of + "." + key;
      case LADDER -> key;
      case CHANNEL -> key + "." + of;
      case OBSERVER -> of + "." + key + "." + proposition;
    };
  }
}
