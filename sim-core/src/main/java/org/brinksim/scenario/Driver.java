package org.brinksim.scenario;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an actor's readiness to act can depend on, and what a guard can look at: a number of each
 * day.
 *
 * @param kind what kind of number
 * @param of of what: a proposition, an action, a force, …; empty where the kind says it all
 */
public record Driver(Kind kind, String of) {

  /** The kinds of drivers. A new one does not compile until everything that reads them has it. */
  public enum Kind {
    /** Belief in a proposition, from 0 to 1. */
    BELIEF("belief", true),
    /** Estimate of a number of soldiers, in thousands; 0 before any report. */
    ESTIMATE("estimate", true),
    /** Casualties as a share of those who arrived: of the own troops, allies, a force, …. */
    CASUALTIES("casualties", true),
    /** Level of the highest standing act of an actor or group; 0 when none above 0 stands. */
    RUNG("rung", true),
    /** Share of the area held at the start that a side has lost. */
    AREA_LOST("areaLost", true),
    /** How often an actor, or others, have acted. */
    ACTS("acts", true),
    /** Days since the start, or since an action last happened; 0 before it did. */
    DAYS_SINCE("daysSince", true),
    /** Level of the highest rung so far; 0 when none above 0 has stood. */
    PEAK_RUNG("peakRung", false),
    /** The escalation index. */
    INDEX("index", false),
    /** 1 while a flag is set, otherwise 0. */
    FLAG("flag", true),
    /** 1 while an action stands, otherwise 0. */
    STANDING("standing", true),
    /** A trait of the actor. */
    TRAIT("trait", true);

    private final String key;
    private final boolean ofSomething;

    Kind(String key, boolean ofSomething) {
      this.key = key;
      this.ofSomething = ofSomething;
    }

    /** The name in files, without what it is of. */
    public String key() {
      return key;
    }

    /** Whether the name goes on with what it is of. */
    public boolean isOfSomething() {
      return ofSomething;
    }

    /** What stands before that, for example {@code belief.}; the whole name where nothing does. */
    public String prefix() {
      return ofSomething ? key + "." : key;
    }
  }

  /** The driver of a name, for example {@code belief.dprk-engaged}; empty when its kind is none. */
  public static Optional<Driver> of(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.ofSomething ? name.startsWith(kind.prefix()) : name.equals(kind.key))
        .map(kind -> new Driver(kind, name.substring(kind.prefix().length())))
        .findFirst();
  }

  /**
   * The driver of a name that a scenario uses.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Driver named(String name) {
    return of(name).orElseThrow(() -> new IllegalArgumentException("no driver named " + name));
  }

  /** Whether it is of a kind. */
  public boolean is(Kind other) {
    return kind == other;
  }

  /** The name in files. */
  public String name() {
    return kind.prefix() + of;
  }

  @Override
  public String toString() {
    return name();
  }
}
