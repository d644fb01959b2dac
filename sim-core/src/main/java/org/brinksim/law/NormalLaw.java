package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.brinksim.arithmetic.StandardNormal;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * The normal law. It has no bounds, so that it fits only where any number is allowed.
 *
 * @param normal the mean and the standard deviation, the latter above 0
 */
public record NormalLaw(
    @Key(value = "[mean, standard deviation], the latter above 0", exactly = 2) List<Double> normal)
    implements Law {

  /** Half of the smallest uniform number above 0 that a generator of 53 bits gives. */
  static final double HALF_SMALLEST_UNIFORM = 0x1.0p-54;

  public NormalLaw {
    normal = List.copyOf(normal);
  }

  @Override
  public String key() {
    return "normal";
  }

  private double mean() {
    return normal.get(0);
  }

  private double deviation() {
    return normal.get(1);
  }

  @Override
  public double least() {
    return Double.NEGATIVE_INFINITY;
  }

  @Override
  public double greatest() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double leastDrawn() {
    return mean() - FURTHEST_DRAW * deviation();
  }

  @Override
  public double greatestDrawn() {
    return mean() + FURTHEST_DRAW * deviation();
  }

  @Override
  public double leastShown() {
    return mean() - FURTHEST_SHOWN * deviation();
  }

  @Override
  public double greatestShown() {
    return mean() + FURTHEST_SHOWN * deviation();
  }

  @Override
  public double inverseCumulative(double u) {
    // A uniform number of exactly 0 has no finite normal quantile; half of the smallest that the
    // generator gives above it has.
    double inside = Math.max(u, NormalLaw.HALF_SMALLEST_UNIFORM);
    return mean() + deviation() * StandardNormal.quantile(inside);
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return "normal, mean "
        + number.apply(mean())
        + ", standard deviation "
        + number.apply(deviation());
  }

  @Override
  public Optional<Fault> fault() {
    boolean positive = deviation() > 0;
    return Faults.unless(positive, this, normal, "the second number must be above 0")
        .or(() -> Faults.small(this, normal));
  }
}
