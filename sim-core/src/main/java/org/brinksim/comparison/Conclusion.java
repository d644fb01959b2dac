package org.brinksim.comparison;

import java.util.List;

/** What follows from the verdicts on all responses: the strongest that one of them gives. */
public enum Conclusion {
  /** The tables of both are the same bytes. */
  IDENTICAL("identical bytes"),
  /** At least one response differs by more than its margin can hold. */
  DIFFERENT("different"),
  /** Responses differ, and each of them by less than its margin. */
  DIFFERENT_WITHIN_MARGIN("different, but within the margin"),
  /** None differs, and of at least one nothing can be said yet. */
  UNDECIDED("undecided"),
  /** Each response is the same. */
  SAME("all same"),
  /** They have no response in common, or none that can be compared. */
  NOT_COMPARABLE("not comparable");

  private final String words;

  Conclusion(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** Whether something differs, by however much. */
  public boolean isDifferent() {
    return this == DIFFERENT || this == DIFFERENT_WITHIN_MARGIN;
  }

  /**
   * What follows.
   *
   * @param sameBytes whether what is compared is the same bytes
   * @param verdicts on each number that is compared
   */
  public static Conclusion of(boolean sameBytes, List<Verdict> verdicts) {
    if (sameBytes) {
      return IDENTICAL;
    }
    if (verdicts.contains(Verdict.DIFFERENT)) {
      return DIFFERENT;
    }
    if (verdicts.contains(Verdict.DIFFERENT_WITHIN_MARGIN)) {
      return DIFFERENT_WITHIN_MARGIN;
    }
    if (verdicts.contains(Verdict.UNDECIDED)) {
      return UNDECIDED;
    }
    return verdicts.contains(Verdict.SAME) ? SAME : NOT_COMPARABLE;
  }
}
