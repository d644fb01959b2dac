package org.brinksim.scenario.intervention;

import java.util.List;
import java.util.Set;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioNumber;

/**
 * Which numbers may change while a run goes on: those that whoever uses them reads when it does. A
 * number that is drawn, worked into a state or handed to troops at the start is none of them: a
 * change would come too late for some and in time for others.
 */
public final class InFlightNumbers {
  /** In combat, these are handed to troops when they come. */
  private static final Set<String> OF_TROOPS = Set.of("untrainedQuality", "frictionLoss");

  private static final Set<String> OF_A_FORCE =
      Set.of("lethality", "unaimed", "fires", "supply", "vulnerability");

  private static final Set<String> OF_AN_OBSERVER = Set.of("signalsPerDay", "noisePerDay");

  /** What they are, for people. */
  static final String WORDS =
      "numbers of fire and combat, of hazards, drivers and effects, of signals and of outcomes, as"
          + " section 4 of docs/model.md lists them";

  private InFlightNumbers() {}

  /**
   * The parameters that may change in flight: those that are used, and only where a change is read.
   *
   * @param scenario the scenario
   * @param numbers every number in it
   */
  public static List<String> parameters(Scenario scenario, List<ScenarioNumber> numbers) {
    return scenario.parameters().keySet().stream()
        .filter(parameter -> !places(numbers, parameter).isEmpty())
        .filter(parameter -> refused(numbers, parameter).isEmpty())
        .toList();
  }

  /** The places at which a parameter is used and cannot change in flight. */
  static List<String> refused(List<ScenarioNumber> numbers, String parameter) {
    return places(numbers, parameter).stream().filter(place -> !mayChange(place)).toList();
  }

  /** The places at which a parameter is used. */
  static List<String> places(List<ScenarioNumber> numbers, String parameter) {
    return numbers.stream()
        .filter(ScenarioNumber::namesParameter)
        .filter(number -> number.value().equals("$" + parameter))
        .map(ScenarioNumber::path)
        .toList();
  }

  /**
   * Whether a number may change in flight.
   *
   * @param path its place, for example {@code forces.dprk.lethality}
   */
  static boolean mayChange(String path) {
    List<String> steps = List.of(path.split("\\."));
    return switch (steps.get(0)) {
      case "combat" -> !OF_TROOPS.contains(step(steps, 1));
      case "forces" -> steps.size() == 3 && OF_A_FORCE.contains(step(steps, 2));
      case "states" -> Set.of("actions", "traits", "support").contains(step(steps, 2));
      case "intelligence" ->
          switch (step(steps, 1)) {
            case "observers" -> OF_AN_OBSERVER.contains(step(steps, 3));
            case "propositions" -> step(steps, 3).equals("above");
            default -> false;
          };
      case "calendar" -> Set.of("effects", "outcomes").contains(step(steps, 2));
      case "ladder" -> step(steps, 1).equals("battlefield");
      default -> false;
    };
  }

  private static String step(List<String> steps, int place) {
    return place < steps.size() ? steps.get(place) : "";
  }
}
