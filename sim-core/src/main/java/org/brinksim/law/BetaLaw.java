package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.brinksim.arithmetic.BetaQuantile;
import org.brinksim.arithmetic.BetaSampler;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * A share between 0 and 1, with the density proportional to x^(α−1)·(1 − x)^(β−1) and the mean α/(α
 * + β).
 *
 * @param beta α and β, from 0.1 to a million each, where quantiles can be computed
 */
public record BetaLaw(
    @Key(
            value =
                "[alpha, beta], both above 0; a share between 0 and 1 with mean alpha/(alpha+beta)",
            exactly = 2,
            min = 0,
            above = true,
            smallest = 0.1,
            largest = 1e6)
        List<Double> beta)
    implements Law {

  /** The smallest share that a draw can be: 0 itself is not among the law's values. */
  public static final double SMALLEST_SHARE = 1e-30;

  public BetaLaw {
    beta = List.copyOf(beta);
  }

  @Override
  public String key() {
    return "beta";
  }

  @Override
  public double least() {
    return 0;
  }

  @Override
  public double greatest() {
    return 1;
  }

  @Override
  public double leastDrawn() {
    return SMALLEST_SHARE;
  }

  @Override
  public double greatestDrawn() {
    return Math.nextDown(1.0);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  private double alpha() {
    return beta.get(0);
  }

  private double second() {
    return beta.get(1);
  }

  @Override
  public double inverseCumulative(double u) {
    return BetaQuantile.of(alpha(), second(), u);
  }

  /** Draws by the method of Cheng (1978), many times faster than the quantile. */
  @Override
  public DoubleSupplier sampler(UniformRandomProvider random) {
    return new BetaSampler(random, alpha(), second())::sample;
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return "beta, alpha " + number.apply(alpha()) + ", beta " + number.apply(second());
  }

  @Override
  public Optional<Fault> fault() {
    return Optional.empty();
  }
}
