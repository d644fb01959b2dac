package org.brinksim.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  public static ResultLayout of(List<ResultColumn> factors, CompiledScenario compiled) {
    Scenario scenario = compiled.scenario();
    Set<String> varied = factors.stream().map(ResultColumn::name).collect(Collectors.toSet());
    return new ResultLayout(
        new ResultColumns("factor", factors),
        new ResultColumns(
            "parameter",
            scenario.parameters().entrySet().stream()
                .filter(declared -> !varied.contains(declared.getKey()))
                .map(ResultLayout::parameter)
                .toList()),
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

  /**
   * What the results of several scenarios have in common: every parameter of any, and the responses
   * and metrics that all have.
   *
   * @param factors what a design varies in them
   * @param compiled the scenarios, at least one
   * @param unlisted names of parameters that are no columns
   * @param responses the responses that are kept, in this order; all where none is named
   * @throws IllegalArgumentException when one of those is not a response of every scenario
   */
  public static ResultLayout common(
      List<ResultColumn> factors,
      List<CompiledScenario> compiled,
      Set<String> unlisted,
      List<String> responses) {
    List<ResultLayout> each = compiled.stream().map(c -> of(factors, c)).toList();
    ResultLayout first = each.get(0);
    List<ResultColumn> kept =
        responses.isEmpty()
            ? shared(each, ResultLayout::responses)
            : responses.stream()
                .map(name -> first.responses().get(first.responses().place(name)))
                .toList();
    return new ResultLayout(
        first.factors(),
        new ResultColumns("parameter", ofAny(each, unlisted)),
        new ResultColumns("response", kept),
        new ResultColumns("metric", shared(each, ResultLayout::metrics)),
        first.times(),
        first.horizonDays());
  }

  /**
   * The layout of results of which it is known what they hold.
   *
   * @param factors what a design varies
   * @param compiled the scenario, which gives the recorded days
   */
  public static ResultLayout kept(
      List<ResultColumn> factors,
      CompiledScenario compiled,
      List<ResultColumn> parameters,
      List<ResultColumn> responses,
      List<ResultColumn> metrics) {
    return new ResultLayout(
        new ResultColumns("factor", factors),
        new ResultColumns("parameter", parameters),
        new ResultColumns("response", responses),
        new ResultColumns("metric", metrics),
        compiled.scenario().steps() + 1,
        compiled.scenario().horizonDays());
  }

  private static List<ResultColumn> ofAny(List<ResultLayout> each, Set<String> unlisted) {
    Map<String, ResultColumn> all = new LinkedHashMap<>();
    each.stream()
        .flatMap(layout -> layout.parameters().all().stream())
        .filter(column -> !unlisted.contains(column.name()))
        .forEach(column -> all.putIfAbsent(column.name(), column));
    return List.copyOf(all.values());
  }

  private static List<ResultColumn> shared(
      List<ResultLayout> each, Function<ResultLayout, ResultColumns> columns) {
    return columns.apply(each.get(0)).all().stream()
        .filter(
            column ->
                each.stream()
                    .map(columns)
                    .allMatch(
                        other ->
                            other.has(column.name())
                                && other
                                    .get(other.place(column.name()))
                                    .unit()
                                    .equals(column.unit())))
        .toList();
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
