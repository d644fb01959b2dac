package org.brinksim.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.shape.NumberSyntax;
import org.brinksim.law.Law;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * The shipped scenario that differs from another by one number.
 *
 * @param read the scenario
 * @param number which of its numbers
 */
record ChangedNumber(ReadScenario read, ScenarioNumber number) {
  private static final String PARAMETERS = "parameters.";
  private static final String OUTCOMES = ".outcomes.";
  private static final String PROBABILITY = ".probability";
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;
  private static final int DAYS = 10;

  /** Other numbers of the laws that single places of the shipped scenarios have. */
  private static final List<String> OTHER_LAWS = List.of(".beta=[2, 2]", ".uniform=[0.2, 0.5]");

  private Scenario scenario() {
    return read.scenario();
  }

  /**
   * The scenario with the number changed: each change that is valid, the likeliest to tell first.
   */
  Stream<Scenario> changed() {
    return settings().stream().map(this::with).flatMap(Optional::stream);
  }

  private Optional<Scenario> with(List<String> settings) {
    try {
      return Optional.of(
          new ScenarioReader(ShippedScenarios::find)
              .read(
                  ShippedScenarios.find(scenario().id()).orElseThrow(), Assignment.parse(settings))
              .scenario());
    } catch (InvalidDocumentException e) {
      return Optional.empty();
    }
  }

  private List<List<String>> settings() {
    String path = number.path();
    if (path.startsWith(PARAMETERS)) {
      String name = path.substring(PARAMETERS.length());
      return quantiles(scenario().parameters().get(name).law()).stream()
          .map(value -> List.of(path + ".value=" + value))
          .toList();
    }
    if (number.namesParameter()) {
      Parameter parameter = scenario().parameters().get(number.value().substring(1));
      return quantiles(parameter.law()).stream().map(value -> List.of(path + "=" + value)).toList();
    }
    if (number.unit().equals("date")) {
      LocalDate date = LocalDate.parse(number.value());
      return Stream.of(date.plusDays(DAYS), date.minusDays(DAYS))
          .map(day -> List.of(path + "=" + day))
          .toList();
    }
    if (path.contains(OUTCOMES) && path.endsWith(PROBABILITY)) {
      return probabilities(path);
    }
    return NumberSyntax.parse(number.value()).isEmpty()
        ? OTHER_LAWS.stream().map(law -> List.of(path + law)).toList()
        : others(NumberSyntax.parse(number.value()).getAsDouble()).stream()
            .map(value -> List.of(path + "=" + value))
            .toList();
  }

  /** Values that a law is far from on most draws; of a constant, others of its size. */
  private static List<String> quantiles(Law law) {
    return law.isConstant()
        ? others(law.least())
        : DoubleStream.of(law.quantile(HIGH), law.quantile(LOW))
            .flatMap(value -> DoubleStream.of(value, Math.rint(value)))
            .mapToObj(NumberSyntax::text)
            .distinct()
            .toList();
  }

  /** Half as much again, half, and the next whole numbers. */
  private static List<String> others(double value) {
    return DoubleStream.of(
            value * 1.5,
            value * 0.5,
            Math.rint(value * 1.5),
            Math.rint(value * 0.5),
            value + 1,
            value - 1,
            value + 0.1,
            value + 100)
        .filter(other -> other != value)
        .mapToObj(NumberSyntax::text)
        .distinct()
        .toList();
  }

  /** The probabilities of an event's outcomes make 1: the next takes what this one gives. */
  private List<List<String>> probabilities(String path) {
    List<List<String>> all = new ArrayList<>();
    double here = Double.parseDouble(number.value());
    String event = path.substring(0, path.indexOf(OUTCOMES));
    String rest = path.substring(event.length() + OUTCOMES.length());
    int place = Integer.parseInt(rest.substring(0, rest.indexOf('.')));
    int other = place == 0 ? 1 : 0;
    for (double to : new double[] {here / 2, (1 + here) / 2}) {
      all.add(
          List.of(
              path + "=" + NumberSyntax.text(to),
              event + OUTCOMES + other + PROBABILITY + "=" + NumberSyntax.text(1 - to)));
    }
    return all;
  }
}
