package org.brinksim.random;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.brinksim.law.Law;
import org.brinksim.scenario.Parameter;

/**
 * The epistemic draw of a replication: one value for each parameter, each from a stream of its own.
 */
public final class ParameterDraws {

  /** How the names of the streams begin that parameters are drawn from. */
  public static final String STREAMS = "parameter/";

  private ParameterDraws() {}

  /**
   * Draws every parameter.
   *
   * @param parameters the declared parameters, by name
   * @param streams the replication's streams; the parameter {@code x} draws from {@code
   *     parameter/x}
   * @return the values by name, in the order of declaration; unmodifiable
   */
  public static Map<String, Double> of(Map<String, Parameter> parameters, RandomStreams streams) {
    Map<String, Double> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, parameter) ->
            values.put(name, draw(parameter.law(), streams.stream(STREAMS + name).nextDouble())));
    return Collections.unmodifiableMap(values);
  }

  /** A law without its ends never yields them, though rounding may lead a quantile there. */
  private static double draw(Law law, double u) {
    return Math.max(law.leastDrawn(), Math.min(law.greatestDrawn(), law.quantile(u)));
  }
}
