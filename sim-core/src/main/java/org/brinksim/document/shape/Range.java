package org.brinksim.document.shape;

import org.brinksim.document.Key;

/**
 * The numbers that a key allows, and their unit.
 *
 * <p>Two kinds of bounds: what the number means allows only some (a share lies between 0 and 1),
 * and the model computes rightly only with numbers of some size. A law must keep to the former
 * wherever it can take a value, to the latter in every draw.
 *
 * @param min the smallest number; negative infinity for none
 * @param max the largest number; positive infinity for none
 * @param above whether the smallest itself is refused
 * @param below whether the largest itself is refused
 * @param whole whether the number must be whole
 * @param unit the unit; empty for none
 * @param size the sizes that the model can compute with
 */
public record Range(
    double min, double max, boolean above, boolean below, boolean whole, String unit, Size size) {

  /**
   * The sizes of numbers, without their sign, that the model can compute with.
   *
   * @param smallest the smallest size of a number other than 0
   * @param largest the largest size
   */
  public record Size(double smallest, double largest) {

    /** The sizes that hold where a key declares no others. */
    public static final Size USUAL = new Size(Key.SMALLEST, Key.LARGEST);

    public boolean holds(double number) {
      double size = Math.abs(number);
      return size <= largest && (size == 0 || size >= smallest);
    }
  }

  /** A range of numbers of the usual sizes. */
  public Range(double min, double max, boolean above, boolean below, boolean whole, String unit) {
    this(min, max, above, below, whole, unit, Size.USUAL);
  }

  /** The range that a key declares; that of 32 bits at most for whole numbers. */
  public static Range of(Key key, boolean whole) {
    double min = whole ? Math.max(key.min(), Integer.MIN_VALUE) : key.min();
    double max = whole ? Math.min(key.max(), Integer.MAX_VALUE) : key.max();
    Size size = new Size(key.smallest(), key.largest());
    return new Range(min, max, key.above(), key.below(), whole, key.unit(), size);
  }

  /** Whether a number is allowed; NaN never is. */
  public boolean holds(double number) {
    return allowsLeast(number)
        && (below ? number < max : number <= max)
        && size.holds(number)
        && (!whole || number == Math.rint(number));
  }

  /** Whether a number is not below the range. */
  public boolean allowsLeast(double number) {
    return above ? number > min : number >= min;
  }

  private boolean hasMin() {
    return min > (whole ? Integer.MIN_VALUE : Double.NEGATIVE_INFINITY);
  }

  private boolean hasMax() {
    return max < (whole ? Integer.MAX_VALUE : Double.POSITIVE_INFINITY);
  }

  /** The smallest number that is allowed, or its bound where that itself is refused. */
  public double lowest() {
    return above && min == 0 && size.smallest() > Size.USUAL.smallest()
        ? size.smallest()
        : Math.max(min, -size.largest());
  }

  /** The largest number that is allowed, or its bound where that itself is refused. */
  public double highest() {
    return Math.min(max, size.largest());
  }

  /** The range in words, for example {@code a number from 0 to 1}; without the unit. */
  public String words() {
    String number = whole ? "a whole number" : "a number";
    if (hasMin() && min == max) {
      return NumberSyntax.text(min);
    }
    if (hasMin() && hasMax() && !above && !below) {
      return number + " from " + NumberSyntax.text(min) + " to " + NumberSyntax.text(max);
    }
    String low = (above ? " above " : " of at least ") + NumberSyntax.text(min);
    String high = (below ? " below " : " of at most ") + NumberSyntax.text(max);
    if (hasMin() && hasMax()) {
      return number + low + " and" + high.replace(" of", "");
    }
    return number + (hasMin() ? low : "") + (hasMax() ? high : "");
  }

  /** The unit in brackets with a space before it, or nothing. */
  public String unitWords() {
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }

  /**
   * What a number's size must be, to follow all the rest; nothing where the size is not what is
   * wrong with it.
   */
  public String sizeWords(double number) {
    return size.holds(number) || Double.isNaN(number)
        ? ""
        : Math.abs(number) > size.largest()
            ? ", and at most " + NumberSyntax.text(size.largest()) + " in size"
            : ", and " + smallWords();
  }

  private String smallWords() {
    String least = "at least " + NumberSyntax.text(size.smallest()) + " in size";
    return holds(0) ? "0 or " + least : least;
  }

  /** The sizes that are allowed, in words that follow the unit; nothing for the usual ones. */
  public String unusualSizeWords() {
    boolean small = size.smallest() != Size.USUAL.smallest();
    boolean large = size.largest() != Size.USUAL.largest() && !hasMax();
    if (!small && !large) {
      return "";
    }
    String most = NumberSyntax.text(size.largest()) + " in size";
    if (!small) {
      return ", at most " + most;
    }
    return large
        ? (holds(0) ? ", 0 or from " : ", from ")
            + NumberSyntax.text(size.smallest())
            + " to "
            + most
        : ", " + smallWords();
  }
}
