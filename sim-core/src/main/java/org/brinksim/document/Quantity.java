package org.brinksim.document;

import java.util.Map;
import java.util.Optional;

/**
 * A number of a document: written out, or the value of a declared parameter ({@code $name} in a
 * file).
 *
 * @param number the number written out; NaN when a parameter is named
 * @param parameter the parameter's name, without the dollar sign
 */
public record Quantity(double number, Optional<String> parameter) {

  /** A number written out. */
  public static Quantity of(double number) {
    return new Quantity(number, Optional.empty());
  }

  /** The value of a declared parameter. */
  public static Quantity ofParameter(String name) {
    return new Quantity(Double.NaN, Optional.of(name));
  }

  /**
   * The number in one replication.
   *
   * @param parameters the values drawn for that replication, by parameter name
   */
  public double in(Map<String, Double> parameters) {
    return parameter.isPresent() ? parameters.get(parameter.get()) : number;
  }
}
