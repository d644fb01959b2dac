package org.brinksim.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an actor's readiness to act can depend on, and what a guard can look at: a number of each
 * day.
 *
 * @param kind what kind of number
 * @param of of what: a proposition, an action, a force, …; empty where the kind says it all
 */
public record Driver(Kind kind, String of) {

  /** What days since can be of beside an action: the start of the scenario. */
  public static final String START = "start";

  /** What acts can be of beside an actor: every one but the actor itself. */
  public static final String OTHERS = "others";

  private static final Kind[] KINDS = Kind.values();

  /** Words for the troops of casualties, where no force is named. */
  public enum Troops {
    /** Those whose nation is the actor. */
    OWN("own"),
    /** Those whose nation sides with it. */
    ALLIES("allies"),
    /** Those whose nation it opposes. */
    ADVERSARIES("adversaries");

    private final String key;

    Troops(String key) {
      this.key = key;
    }

    /** The word in files. */
    public String key() {
      return key;
    }

    /** The troops of a word in files; empty for the id of a force. */
    public static Optional<Troops> of(String key) {
      return Arrays.stream(values()).filter(t -> t.key.equals(key)).findFirst();
    }

    /** All words in files. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(t -> t.key).toList();
    }
  }

  /** Words for who stands on a rung, where no actor is named. */
  public enum Holder {
    /** The actor itself. */
    OWN("own"),
    /** The actors that it sides with. */
    ALLIES("allies"),
    /** The actors that it opposes. */
    ADVERSARIES("adversaries"),
    /** What the fighting holds. */
    BATTLEFIELD("battlefield"),
    /** Whoever stands highest, the fighting among them. */
    ANY("any");

    private final String key;

    Holder(String key) {
      this.key = key;
    }

    /** The holder of a word in files; empty for the id of an actor. */
    public static Optional<Holder> of(String key) {
      return Arrays.stream(values()).filter(h -> h.key.equals(key)).findFirst();
    }

    /** All words in files. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(h -> h.key).toList();
    }
  }

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
    /** Change of the actor's own public support since the start; below 0 where it has fallen. */
    SUPPORT("support", false),
    /** What is felt of a common shock. */
    SHOCK("shock", true),
    /** A trait of the actor. */
    TRAIT("trait", true);

    private final String key;
    private final String prefix;

    Kind(String key, boolean ofSomething) {
      this.key = key;
      this.prefix = ofSomething ? key + "." : key;
    }

    /** The name in files, without what it is of. */
    public String key() {
      return key;
    }

    /** What stands before that, for example {@code belief.}; the whole name where nothing does. */
    public String prefix() {
      return prefix;
    }

    private boolean begins(String name) {
      return ofSomething() ? name.startsWith(prefix) : name.equals(key);
    }

    private boolean ofSomething() {
      return prefix.length() > key.length();
    }
  }

  /** The driver of a name, for example {@code belief.dprk-engaged}; empty when its kind is none. */
  public static Optional<Driver> of(String name) {
    for (Kind kind : KINDS) {
      if (kind.begins(name)) {
        return Optional.of(new Driver(kind, name.substring(kind.prefix().length())));
      }
    }
    return Optional.empty();
  }

  /**
   * The driver of a name that a scenario uses.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Driver named(String name) {
    return of(name).orElseThrow(() -> new IllegalArgumentException("no driver named " + name));
  }

  /** Words that drivers give a meaning of their own, so that no force or actor has such an id. */
  public static Set<String> words() {
    return Stream.of(Troops.keys(), Holder.keys(), List.of(OTHERS, START))
        .flatMap(List::stream)
        .collect(Collectors.toUnmodifiableSet());
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
