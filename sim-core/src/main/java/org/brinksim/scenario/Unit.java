package org.brinksim.scenario;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The units of what a run yields. A parameter's unit is free text, and is none of these.
 *
 * <p>A unit also says what kind of number it is: whether it is counted, a share of a whole, the day
 * of a first time (missing where it never came), or a question of yes or no.
 */
public enum Unit {
  /** Soldiers. */
  PERSONNEL("personnel", "personnel", Kind.COUNT),
  /** Elements. */
  ELEMENTS("elements", "elements", Kind.COUNT),
  /** A share of a whole, from 0 to 1. */
  FRACTION("fraction", "%", Kind.SHARE),
  /** A probability that somebody holds, from 0 to 1. */
  PROBABILITY("probability", "%", Kind.PROBABILITY),
  /** A share of a whole a day. */
  FRACTION_PER_DAY("fraction per day", "% per day", Kind.SHARE),
  /** A height on the ladder. */
  LEVEL("level", "level", Kind.LEVEL),
  /** A sum of the weights of acts. */
  SEVERITY("severity", "severity", Kind.AMOUNT),
  /** Square kilometres. */
  KM2("km2", "km²", Kind.AMOUNT),
  /** The day on which something first happens, counted from the start; missing for never. */
  DAY("day", "day", Kind.DAY),
  /** 1 when something is so, otherwise 0: its mean is the share of runs in which it is so. */
  YES_OR_NO("1 or 0", "% of runs", Kind.YES_OR_NO),
  /** Soldiers times days. */
  PERSONNEL_DAYS("personnel days", "personnel × days", Kind.AMOUNT),
  /** Elements times days. */
  ELEMENTS_DAYS("elements days", "elements × days", Kind.AMOUNT),
  /** Shares times days. */
  FRACTION_DAYS("fraction days", "% × days", Kind.AMOUNT),
  /** Probabilities times days. */
  PROBABILITY_DAYS("probability days", "% × days", Kind.AMOUNT),
  /** Levels times days. */
  LEVEL_DAYS("level days", "level × days", Kind.AMOUNT),
  /** Severity times days. */
  SEVERITY_DAYS("severity days", "severity × days", Kind.AMOUNT),
  /** Square kilometres times days. */
  KM2_DAYS("km2 days", "km² × days", Kind.AMOUNT);

  /** The kinds of numbers. */
  public enum Kind {
    /** Things counted one by one: whole, and never below 0. */
    COUNT,
    /** Any number. */
    AMOUNT,
    /** A share of a whole. */
    SHARE,
    /** A probability, from 0 to 1. */
    PROBABILITY,
    /** A level of the ladder. */
    LEVEL,
    /** The day of a first time: where it is missing, it had not come by the horizon. */
    DAY,
    /** 1 or 0. */
    YES_OR_NO
  }

  private static final Map<String, Unit> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::key, unit -> unit));

  private final String key;
  private final String words;
  private final Kind kind;

  Unit(String key, String words, Kind kind) {
    this.key = key;
    this.words = words;
    this.kind = kind;
  }

  /** The unit in files, for example {@code km2}. */
  public String key() {
    return key;
  }

  /** The unit as people read it, for example {@code km²}; shares of a whole are in per cent. */
  public String words() {
    return words;
  }

  /** What kind of number it is of. */
  public Kind kind() {
    return kind;
  }

  /** Whether its numbers lie from 0 to 1 and are written as so many per cent of a whole. */
  public boolean isShare() {
    return this == FRACTION || this == PROBABILITY;
  }

  /** Whether its numbers are written in per cent, of whatever. */
  public boolean isPercent() {
    return words.startsWith("%");
  }

  /**
   * The unit of a sum over days; empty for a unit that nothing recorded each day has. A new unit
   * does not compile until it says so here.
   */
  public Optional<Unit> timesDays() {
    return switch (this) {
      case PERSONNEL -> Optional.of(PERSONNEL_DAYS);
      case ELEMENTS -> Optional.of(ELEMENTS_DAYS);
      case FRACTION -> Optional.of(FRACTION_DAYS);
      case PROBABILITY -> Optional.of(PROBABILITY_DAYS);
      case FRACTION_PER_DAY -> Optional.of(FRACTION);
      case LEVEL -> Optional.of(LEVEL_DAYS);
      case SEVERITY -> Optional.of(SEVERITY_DAYS);
      case KM2 -> Optional.of(KM2_DAYS);
      case DAY,
          YES_OR_NO,
          PERSONNEL_DAYS,
          ELEMENTS_DAYS,
          FRACTION_DAYS,
          PROBABILITY_DAYS,
          LEVEL_DAYS,
          SEVERITY_DAYS,
          KM2_DAYS ->
          Optional.empty();
    };
  }

  /** The unit of that name in files; empty for any other text. */
  public static Optional<Unit> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** Whether a text in a file is this unit. */
  public boolean is(String text) {
    return key.equals(text);
  }
}
