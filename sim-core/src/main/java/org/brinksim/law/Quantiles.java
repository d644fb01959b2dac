package org.brinksim.law;


import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ChengBetaSampler;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.brinksim.text.Decimals;


/** Draws from the laws that a scenario declares. */
public final class Quantiles {

  private Quantiles() {}

  /**
   * The quantile of a law: the number that it stays below with a given probability.
   *
   * <p>Parameters are drawn by handing a uniform number to it, so that one draw uses one uniform
   * number whatever the law, and a larger uniform number never gives a smaller value.
   *
   * @param law the law
   * @param u a probability in [0, 1)
   */
  public static double quantile(Law law, double u) {
    if (!(u >= 0 && u < 1)) {
      throw new IllegalArgumentException(
          "u is " + Decimals.plain(u) + "; must be at least 0 and below 1");
    }
    if (law instanceof Law.Value v) {
      return v.value();
    }
    if (law instanceof Law.Uniform v) {
      return within(law, v.least() + u * (v.greatest() - v.least()));
    }
    if (law instanceof Law.LogUniform v) {
      return within(law, v.least() * Math.exp(u * Math.log(v.greatest() / v.least())));
    }
    if (law instanceof Law.Triangular v) {
      return within(law, triangular(v.triangular(), u));
    }
    if (law instanceof Law.Choice v) {
      return v.choice().get((int) (u * v.choice().size()));
    }
    return smooth(law, u);
  }

  /**
   * A sampler for many draws from one law.
   *
   * @param law the law
   * @param random the source of its randomness
   */
  public static DoubleSupplier sampler(Law law, UniformRandomProvider random) {
    if (law instanceof Law.Beta v) {
      return ChengBetaSampler.of(random, v.beta().get(0), v.beta().get(1))::sample;
    }
    return () -> quantile(law, random.nextDouble());
  }

  /** A value that rounding may have led out of the law's bounds, led back. */
  private static double within(Law law, double value) {
    return Math.max(law.least(), Math.min(law.greatest(), value));
  }

  private static double triangular(List<Double> corners, double u) {
    double low = corners.get(0);
    double mode = corners.get(1);
    double high = corners.get(2);
    double width = high - low;
    if (width == 0) {
      return low;
    }
    return u * width < mode - low
        ? low + Math.sqrt(u * width * (mode - low))
        : high - Math.sqrt((1 - u) * width * (high - mode));
  }

  private static double smooth(Law law, double u) {
    if (law instanceof Law.Beta v) {
      return BetaDistribution.of(v.beta().get(0), v.beta().get(1)).inverseCumulativeProbability(u);
    }
    // A uniform number of exactly 0 has no finite normal quantile; half of the smallest that the
    // generator gives above it has.
    double inside = Math.max(u, 0x1.0p-54);
    if (law instanceof Law.Normal v) {
      return NormalDistribution.of(v.normal().get(0), v.normal().get(1))
          .inverseCumulativeProbability(inside);
    }
    if (law instanceof Law.LogNormal v) {
      return LogNormalDistribution.of(Math.log(v.logNormal().get(0)), v.logNormal().get(1))
          .inverseCumulativeProbability(inside);
    }
    throw new IllegalArgumentException("no quantile for the law " + law);
  }
}
