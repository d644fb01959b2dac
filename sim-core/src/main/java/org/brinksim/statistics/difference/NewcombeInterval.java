package org.brinksim.statistics.difference;

import org.brinksim.statistics.Interval;
import org.brinksim.statistics.Proportion;

/**
 * Newcombe's interval for the difference of two shares, B less A, put together from the Wilson
 * interval of each.
 *
 * <p>With shares {@code a} and {@code b} and their Wilson intervals {@code (aL, aU)} and {@code
 * (bL, bU)} it runs from {@code d - sqrt(x^2 - 2 phi x y + y^2)} with {@code x = b - bL} and {@code
 * y = aU - a}, to {@code d + sqrt(x^2 - 2 phi x y + y^2)} with {@code x = bU - b} and {@code y = a
 * - aL}. For independent samples {@code phi} is 0: method 10 of Newcombe 1998, Statist Med
 * 17:873-890. For pairs it is the correlation within pairs, in which a positive product {@code both
 * neither - onlyA onlyB} is made smaller by {@code n/2}, to 0 at the least: method 10 of Newcombe
 * 1998, Statist Med 17:2635-2650.
 */
final class NewcombeInterval {

  private NewcombeInterval() {}

  /** For independent samples; both shares carry the interval of the level wanted. */
  static Interval independent(Proportion a, Proportion b) {
    return of(a, b, 0);
  }

  /** For pairs, at a level above 0 and below 1. */
  static Interval paired(PairedCounts pairs, double level) {
    return of(pairs.a(level), pairs.b(level), correlation(pairs));
  }

  private static Interval of(Proportion a, Proportion b, double phi) {
    double difference = b.share() - a.share();
    double low = distance(b.share() - b.interval().low(), a.interval().high() - a.share(), phi);
    double high = distance(b.interval().high() - b.share(), a.share() - a.interval().low(), phi);
    return new Interval(difference - low, difference + high, a.interval().level());
  }

  private static double distance(double x, double y, double phi) {
    // Rounding must not make a sum of squares negative.
    return Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  }

  private static double correlation(PairedCounts pairs) {
    double both = pairs.both();
    double neither = pairs.neither();
    double product = both * neither - (double) pairs.onlyA() * pairs.onlyB();
    double corrected = product > 0 ? Math.max(product - pairs.n() / 2.0, 0) : product;
    double margins =
        (both + pairs.onlyA())
            * (pairs.onlyB() + neither)
            * (both + pairs.onlyB())
            * (pairs.onlyA() + neither);
    return margins > 0 ? corrected / Math.sqrt(margins) : 0;
  }
}
