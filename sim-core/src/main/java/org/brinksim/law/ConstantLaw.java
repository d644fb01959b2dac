package org.brinksim.law;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.brinksim.document.Consistent.Fault;
import org.brinksim.document.Key;

/**
 * Always the same number.
 *
 * @param value the number
 */
public record ConstantLaw(@Key("The number itself") double value) implements Law {

  @Override
  public String key() {
    return "value";
  }

  @Override
  public double least() {
    return value;
  }

  @Override
  public double greatest() {
    return value;
  }

  @Override
  public double leastShown() {
    return value == 0 ? 0 : Math.min(0, 2 * value);
  }

  @Override
  public double greatestShown() {
    return value == 0 ? 1 : Math.max(0, 2 * value);
  }

  @Override
  public boolean isConstant() {
    return true;
  }

  @Override
  public double inverseCumulative(double u) {
    return value;
  }

  @Override
  public String words(DoubleFunction<String> number) {
    return number.apply(value);
  }

  @Override
  public Optional<Fault> fault() {
    return Optional.empty();
  }
}
