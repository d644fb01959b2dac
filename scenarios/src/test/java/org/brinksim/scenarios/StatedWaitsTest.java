package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.Quantity;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the text of a shipped scenario says how long one waits for something, the hazard gives it.
 */
class StatedWaitsTest {

  /** A text, and the hazard that it speaks of. */
  private record Told(String text, Quantity hazard) {}

  /** All texts beside a hazard: of actions, of events of the calendar, of parameters. */
  private static Map<String, Told> told(Scenario scenario) {
    Map<String, Told> told = new LinkedHashMap<>();
    for (Actor state : scenario.states()) {
      for (Actor.Action action : state.actions()) {
        put(told, state.id() + "." + action.id(), action.assumption(), action.hazardPerDay());
      }
    }
    for (CalendarEvent event : scenario.calendar()) {
      if (event.date() instanceof When.ByHazard rate) {
        put(told, event.id(), event.assumption(), Optional.of(rate.hazardPerDay()));
      }
    }
    scenario
        .parameters()
        .forEach(
            (name, parameter) ->
                put(
                    told,
                    "$" + name,
                    parameter.assumption(),
                    Optional.of(Quantity.ofParameter(name))
                        .filter(it -> parameter.unit().equals(Optional.of("per day")))));
    return told;
  }

  private static void put(
      Map<String, Told> told, String name, Optional<String> text, Optional<Quantity> hazard) {
    if (text.isPresent() && hazard.isPresent()) {
      told.put(name, new Told(text.get(), hazard.get()));
    }
  }

  @Test
  void whatIsStatedIsWhatIsGiven() {
    List<String> contradictions = new ArrayList<>();
    int stated = 0;
    for (String id : ShippedScenarios.ids()) {
      Scenario scenario = Runs.scenario(id);
      for (Map.Entry<String, Told> entry : told(scenario).entrySet()) {
        for (StatedWait wait : StatedWait.in(entry.getValue().text())) {
          stated++;
          wait.contradictedBy(entry.getValue().hazard(), scenario)
              .ifPresent(how -> contradictions.add(id + " " + entry.getKey() + ": " + how));
        }
      }
    }

    assertThat(contradictions).isEmpty();
    assertThat(stated).isGreaterThan(400);
  }

  /** Each way in which such a text is written is read, and a false one is noticed. */
  @ParameterizedTest
  @CsvSource({
    "'About once in 200 days, it is said',             true",
    "'Once in about 200 days',                         true",
    "'it comes once in\n 7 months',                    true",
    "'once in half a year, or once in 30 weeks',       true",
    "'About once in three years by the middle of it',  false",
    "'About once in 2,000 days',                       false",
    "'once in 100 to 400 days',                        true",
    "'once in 0.3 to 1.1 years',                       true",
    "'once in 100 to 1,000 days',                      false",
    "'once in 20 to 400 days',                         false",
  })
  void aTextIsHeldAgainstItsHazard(String text, boolean agrees) {
    Scenario scenario =
        ShippedScenarios.read(
            "kursk-2024",
            Assignment.parse(List.of("parameters.truceAcceptHazard.logUniform=[0.0025, 0.01]")));
    List<StatedWait> waits = StatedWait.in(text);

    assertThat(waits).hasSize(1);
    assertThat(
            waits
                .get(0)
                .contradictedBy(Quantity.ofParameter("truceAcceptHazard"), scenario)
                .isEmpty())
        .isEqualTo(agrees);
  }

  @Test
  void aTextThatStatesNoWaitHasNone() {
    assertThat(StatedWait.in("said once in the report; one in 14 days")).isEmpty();
  }
}
