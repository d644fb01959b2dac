package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.document.Consistent;
import org.brinksim.document.Variants;
import org.brinksim.text.Decimals;

/**
 * The distribution of a parameter, or of a chance event's size or day.
 *
 * <p>Each law is one key with its numbers, for example {@code triangular: [10000, 11000, 12500]}.
 * Whatever a law does is a method here, so that a new one is a record of its own and a name in the
 * list below.
 */
@Variants(Variants.By.FIRST_KEY)
public sealed interface Law extends Consistent
    permits ConstantLaw,
        UniformLaw,
        LogUniformLaw,
        TriangularLaw,
        BetaLaw,
        NormalLaw,
        LogNormalLaw,
        EventRateLaw,
        ChoiceLaw {

  /**
   * How many standard deviations from its middle a draw of a normal law can lie: draws turn 53
   * random bits into a quantile, and that of 2^-54 lies 8.29 of them below the mean.
   */
  double FURTHEST_DRAW = 8.3;

  /** How many standard deviations from its middle a law without an end is shown. */
  double FURTHEST_SHOWN = 3;

  /** The key in files, for example {@code logNormal}. */
  String key();

  /** The smallest value that the law can take; negative infinity when it has none. */
  double least();

  /** The largest value that the law can take; positive infinity when it has none. */
  double greatest();

  /** No draw is below this; the tails of a law reach further than any draw of it. */
  default double leastDrawn() {
    return least();
  }

  /** No draw is above this. */
  default double greatestDrawn() {
    return greatest();
  }

  /** Where a picture of the law begins: its least value, or where little lies below. */
  default double leastShown() {
    return least();
  }

  /** Where a picture of the law ends. */
  default double greatestShown() {
    return greatest();
  }

  /** Whether the ends of the law are approached, but never taken. */
  default boolean isOpen() {
    return false;
  }

  /** Whether equal ratios, and not equal differences, are alike to the law. */
  default boolean isLogarithmic() {
    return false;
  }

  /** The only values there are, where they are few; otherwise none. */
  default List<Double> choices() {
    return List.of();
  }

  /** The count that the law was made from, where it was made from one. */
  default Optional<EventCount> count() {
    return Optional.empty();
  }

  /** Whether a record of a file is a law, or a part of one. */
  static boolean holds(Class<?> record) {
    Class<?> within = record.getDeclaringClass();
    return Law.class.isAssignableFrom(record)
        || within != null && Law.class.isAssignableFrom(within);
  }

  /** Whether the law is a single number. */
  default boolean isConstant() {
    return false;
  }

  /**
   * The quantile of the law: the number that it stays below with a given probability.
   *
   * <p>Parameters are drawn by handing a uniform number to it, so that one draw uses one uniform
   * number whatever the law, and a larger uniform number never gives a smaller value.
   *
   * @param u a probability in [0, 1)
   */
  default double quantile(double u) {
    if (!(u >= 0 && u < 1)) {
      throw new IllegalArgumentException(
          "u is " + Decimals.plain(u) + "; must be at least 0 and below 1");
    }
    return Math.max(least(), Math.min(greatest(), inverseCumulative(u)));
  }

  /**
   * The inverse of the cumulative distribution as it is computed; rounding may lead it out of the
   * law's bounds.
   *
   * @param u a probability in [0, 1)
   */
  double inverseCumulative(double u);

  /**
   * A sampler for many draws from the law.
   *
   * @param random the source of its randomness
   */
  default DoubleSupplier sampler(UniformRandomProvider random) {
    return () -> quantile(random.nextDouble());
  }

  /**
   * The law in words, for people: {@code triangular, 10000 to 12500, most likely 11000}.
   *
   * @param number how its numbers are written
   */
  String words(DoubleFunction<String> number);
}
