package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.util.FastMath;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * Uniform on a logarithmic scale, for a number whose order of magnitude is unknown: F⁻¹(u) =
 * a·(b/a)^u.
 *
 * @param logUniform a and b, both above 0, with a below b
 */
public record LogUniformLaw(
    @Key(
            value = "[lowest, highest], both above 0; every number's logarithm is as likely",
            exactly = 2)
        List<Double> logUniform)
    implements Law {

  public LogUniformLaw {
    logUniform = List.copyOf(logUniform);
  }

  @Override
  public String key() {
    return "logUniform";
  }

  @Override
  public double least() {
    return logUniform.get(0);
  }

  @Override
  public double greatest() {
    return logUniform.get(1);
  }

  @Override
  public boolean isLogarithmic() {
    return true;
  }

  @Override
  public double inverseCumulative(double u) {
    return least() * FastMath.exp(u * FastMath.log(greatest() / least()));
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return "log-uniform, " + number.apply(least()) + " to " + number.apply(greatest());
  }

  @Override
  public Optional<Fault> fault() {
    return Faults.positive(this, logUniform).or(() -> Faults.rising(this, logUniform));
  }
}
