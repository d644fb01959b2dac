package org.brinksim.experiment;

import java.util.List;
import java.util.Map;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.text.Sha256;

/**
 * What a result holds: the names, units, labels and order of its numbers. It is the same for every
 * run of an experiment.
 *
 * @param factors what the design varies from point to point; none for an ordinary run
 * @param parameters what a run draws, in the order of declaration
 * @param responses the numbers of a run's end
 * @param metrics what is known through time
 * @param times how many times a metric is recorded: the start, and the end of each step
 * @param horizonDays the last day of a run
 */
public record ResultLayout(
    ResultColumns factors,
    ResultColumns parameters,
    ResultColumns responses,
    ResultColumns metrics,
    int times,
    int horizonDays) {

  /** Sixteen hexadecimal digits are eight bytes. */
  private static final int DIGITS = 16;

  public ResultLayout {
    for (String factor : factors.names()) {
      if (parameters.has(factor) || responses.has(factor)) {
        throw new IllegalArgumentException(
            "the factor \""
                + factor
                + "\" has the name of a parameter or response, which is a column of the same table");
      }
    }
  }

  /**
   * The layout of a scenario's results.
   *
   * @param factors what a design varies in it
   */
  static ResultLayout of(List<ResultColumn> factors, CompiledScenario compiled) {
    Scenario scenario = compiled.scenario();
    return new ResultLayout(
        new ResultColumns("factor", factors),
        new ResultColumns(
            "parameter",
            scenario.parameters().entrySet().stream().map(ResultLayout::parameter).toList()),
        new ResultColumns(
            "response",
            compiled.responses().stream()
                .map(o -> new ResultColumn(o.name(), o.unit().key(), o.label()))
                .toList()),
        new ResultColumns(
            "metric",
            compiled.metrics().stream()
                .map(m -> new ResultColumn(m.name(), m.unit().key(), m.label()))
                .toList()),
        scenario.steps() + 1,
        scenario.horizonDays());
  }

  private static ResultColumn parameter(Map.Entry<String, Parameter> declared) {
    Parameter parameter = declared.getValue();
    String name = declared.getKey();
    return new ResultColumn(name, parameter.unit(), parameter.name().orElse(name));
  }

  /** How many values the metrics of a run have through time. */
  int seriesSize() {
    return metrics.size() * times;
  }

  /**
   * A number that tells layouts apart: the first 64 bits of the SHA-256 of names, units and sizes.
   * It is the same on every machine; labels do not count.
   */
  long fingerprint() {
    StringBuilder text = new StringBuilder();
    for (ResultColumns columns : List.of(factors, parameters, responses, metrics)) {
      columns.all().forEach(c -> text.append(c.name()).append('\t').append(c.unit()).append('\n'));
      text.append('\n');
    }
    text.append(times).append('\n').append(horizonDays);
    return Long.parseUnsignedLong(Sha256.of(text.toString()).substring(0, DIGITS), 16);
  }
}
