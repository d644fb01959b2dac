package org.brinksim.scenario;

/**
 * The numbers that a key allows, and their unit.
 *
 * @param min the smallest number; negative infinity for none
 * @param max the largest number; positive infinity for none
 * @param above whether the smallest itself is refused
 * @param below whether the largest itself is refused
 * @param whole whether the number must be whole
 * @param unit the unit; empty for none
 */
record Range(double min, double max, boolean above, boolean below, boolean whole, String unit) {

  static Range of(Key key, boolean whole) {
    double min = whole ? Math.max(key.min(), Integer.MIN_VALUE) : key.min();
    double max = whole ? Math.min(key.max(), Integer.MAX_VALUE) : key.max();
    return new Range(min, max, key.above(), key.below(), whole, key.unit());
  }

  /** Whether a number is allowed; NaN never is. */
  boolean holds(double number) {
    return allowsLeast(number)
        && (below ? number < max : number <= max)
        && !Double.isInfinite(number)
        && (!whole || number == Math.rint(number));
  }

  /**
   * Whether every value of a law is allowed. The ends of a beta or log-normal law are never
   * reached, so they may touch a bound that is itself refused.
   */
  boolean holds(Law law) {
    boolean open = law instanceof Law.Beta || law instanceof Law.LogNormal;
    boolean low = open ? law.least() >= min : allowsLeast(law.least());
    boolean high = open || !below ? law.greatest() <= max : law.greatest() < max;
    return low && high;
  }

  private boolean allowsLeast(double number) {
    return above ? number > min : number >= min;
  }

  private boolean hasMin() {
    return min > (whole ? Integer.MIN_VALUE : Double.NEGATIVE_INFINITY);
  }

  private boolean hasMax() {
    return max < (whole ? Integer.MAX_VALUE : Double.POSITIVE_INFINITY);
  }

  /** The range in words, for example {@code a number from 0 to 1}; without the unit. */
  String words() {
    String number = whole ? "a whole number" : "a number";
    if (hasMin() && min == max) {
      return Numbers.text(min);
    }
    if (hasMin() && hasMax() && !above && !below) {
      return number + " from " + Numbers.text(min) + " to " + Numbers.text(max);
    }
    String low = (above ? " above " : " of at least ") + Numbers.text(min);
    String high = (below ? " below " : " of at most ") + Numbers.text(max);
    if (hasMin() && hasMax()) {
      return number + low + " and" + high.replace(" of", "");
    }
    return number + (hasMin() ? low : "") + (hasMax() ? high : "");
  }

  /** The unit in brackets with a space before it, or nothing. */
  String unitWords() {
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }
}
