package org.brinksim.comparison;

import org.brinksim.scenario.Unit;

/** By what a response is compared. */
public enum ResponseKind {
  /** A number: by its mean; its quantiles are shown beside it. */
  NUMBER("mean"),
  /** Yes or no: by the share of runs in which it is so. */
  YES_OR_NO("share of runs"),
  /** A day that may never come: by the share of runs in which it has come, day by day. */
  FIRST_DAY("share of runs by day"),
  /** A height on the ladder: by the share of runs at each height. */
  LEVEL("share of runs by rung");

  private final String words;

  ResponseKind(String words) {
    this.words = words;
  }

  /** What is compared, in words. */
  public String words() {
    return words;
  }

  /** Whether it is compared by shares of runs. */
  public boolean isShare() {
    return this != NUMBER;
  }

  /**
   * The kind of a response.
   *
   * @param unit its unit in files; what is no known unit is a number
   */
  public static ResponseKind of(String unit) {
    return Unit.of(unit).map(u -> of(u.kind())).orElse(NUMBER);
  }

  private static ResponseKind of(Unit.Kind kind) {
    return switch (kind) {
      case COUNT, AMOUNT, SHARE, PROBABILITY -> NUMBER;
      case YES_OR_NO -> YES_OR_NO;
      case DAY -> FIRST_DAY;
      case LEVEL -> LEVEL;
    };
  }
}
