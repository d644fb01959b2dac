package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.arithmetic.StandardNormal;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * A positive number whose logarithm is normal: F⁻¹(u) = m·e^(s·z), with z the normal quantile of u.
 *
 * @param logNormal the median m and the standard deviation s of the logarithm, both above 0
 */
public record LogNormalLaw(
    @Key(value = "[median, standard deviation of the logarithm], both above 0", exactly = 2)
        List<Double> logNormal)
    implements Law {

  public LogNormalLaw {
    logNormal = List.copyOf(logNormal);
  }

  @Override
  public String key() {
    return "logNormal";
  }

  private double median() {
    return logNormal.get(0);
  }

  private double deviation() {
    return logNormal.get(1);
  }

  @Override
  public double least() {
    return 0;
  }

  @Override
  public double greatest() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double leastDrawn() {
    return median() * FastMath.exp(-FURTHEST_DRAW * deviation());
  }

  @Override
  public double greatestDrawn() {
    return median() * FastMath.exp(FURTHEST_DRAW * deviation());
  }

  @Override
  public double leastShown() {
    return median() / FastMath.exp(FURTHEST_SHOWN * deviation());
  }

  @Override
  public double greatestShown() {
    return median() * FastMath.exp(FURTHEST_SHOWN * deviation());
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isLogarithmic() {
    return true;
  }

  @Override
  public double inverseCumulative(double u) {
    // A uniform number of exactly 0 has no finite normal quantile; half of the smallest that the
    // generator gives above it has.
    double inside = Math.max(u, NormalLaw.HALF_SMALLEST_UNIFORM);
    return median() * FastMath.exp(deviation() * StandardNormal.quantile(inside));
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return "log-normal, median "
        + number.apply(median())
        + ", standard deviation of the logarithm "
        + number.apply(deviation());
  }

  @Override
  public Optional<Fault> fault() {
    return Faults.positive(this, logNormal)
        .or(() -> Faults.small(this, logNormal))
        .or(() -> Faults.large(this, logNormal));
  }
}
