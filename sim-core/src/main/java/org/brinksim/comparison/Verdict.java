package org.brinksim.comparison;

/** What is concluded of a response. */
public enum Verdict {
  /** It differs: the test at the family-wise level says so. */
  DIFFERENT("different"),
  /** It differs, and by less than the margin. */
  DIFFERENT_WITHIN_MARGIN("different, but within the margin"),
  /** Every run has the same value in both, or the difference lies inside the margin. */
  SAME("same"),
  /** Neither can be said with so many runs. */
  UNDECIDED("undecided"),
  /** Nothing can be computed, for example since no run has a value. */
  NOT_COMPARABLE("not comparable");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** Whether it says that something differs, by however much. */
  public boolean isDifferent() {
    return this == DIFFERENT || this == DIFFERENT_WITHIN_MARGIN;
  }
}
