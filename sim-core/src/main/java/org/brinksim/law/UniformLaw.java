package org.brinksim.law;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * Every number between two bounds is as likely: F⁻¹(u) = a + u·(b − a).
 *
 * @param uniform a and b, with a below b
 */
public record UniformLaw(
    @Key(value = "[lowest, highest]; every number between them is as likely", exactly = 2)
        List<Double> uniform)
    implements Law {

  public UniformLaw {
    uniform = List.copyOf(uniform);
  }

  @Override
  public String key() {
    return "uniform";
  }

  @Override
  public double least() {
    return uniform.get(0);
  }

  @Override
  public double greatest() {
    return uniform.get(1);
  }

  @Override
  public double inverseCumulative(double u) {
    return least() + u * (greatest() - least());
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return "uniform, " + number.apply(least()) + " to " + number.apply(greatest());
  }

  @Override
  public Optional<Fault> fault() {
    return Faults.rising(this, uniform);
  }
}
