package org.brinksim.wording;

import java.util.Optional;
import java.util.OptionalDouble;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Intervention;
import org.brinksim.scenario.intervention.Intervention.ChangedNumber;
import org.brinksim.scenario.intervention.Intervention.ForcedAct;
import org.brinksim.scenario.intervention.Intervention.StruckAct;

/**
 * What is changed by hand in a run, as people say it.
 *
 * @param scenario the scenario of the run
 */
public record InterventionWords(Scenario scenario) {

  /**
   * An intervention: {@code without “Pyongyang sends more troops” of 12 Nov 2024}, {@code
   * Lethality: 0.004 per day from 12 Nov 2024}.
   */
  public String of(Intervention intervention) {
    if (intervention instanceof ChangedNumber change) {
      return parameter(change.of()) + value(change) + " from " + date(change.fromDay());
    }
    if (intervention instanceof ForcedAct act) {
      return "with “" + act(act.of()) + "” on " + date(act.day());
    }
    OptionalDouble day =
        intervention instanceof StruckAct act ? act.fromDay() : OptionalDouble.empty();
    String when = day.isPresent() ? " of " + date(day.getAsDouble()) : "";
    return "without “" + act(intervention.of()) + "”" + when;
  }

  /** The name of a parameter. */
  public String parameter(String name) {
    return Optional.ofNullable(scenario.parameters().get(name))
        .flatMap(Parameter::name)
        .orElse(Names.title(name));
  }

  private String value(ChangedNumber change) {
    Parameter parameter = scenario.parameters().get(change.of());
    return ": "
        + Numerals.number(change.value())
        + (parameter == null ? "" : " " + parameter.unit());
  }

  /** An act of a state, or an event of the calendar. */
  private String act(String id) {
    for (Actor state : scenario.states()) {
      for (Actor.Action action : state.actions()) {
        if (id.equals(state.id() + "." + action.id())) {
          return Titles.of(state) + " " + Titles.of(action);
        }
      }
    }
    return scenario.calendar().stream()
        .filter(event -> event.id().equals(id))
        .findFirst()
        .map((CalendarEvent event) -> Titles.of(event))
        .orElse(id);
  }

  private String date(double day) {
    return Dates.brief(Dates.on(scenario.start(), day));
  }
}
