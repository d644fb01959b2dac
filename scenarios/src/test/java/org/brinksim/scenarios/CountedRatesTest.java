package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.experiment.RunResult;
import org.brinksim.law.EventRateLaw;
import org.brinksim.model.event.Event;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.When;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/**
 * What the Kursk baseline takes from a count happens as often as the count says, before anything
 * drives it: with the weights of the drivers of these acts at 0.
 *
 * <p>Of n replications of H days, n·(1 − (T/(T + H))^(k + ½)) are expected with what was counted k
 * times in T days. The number found is binomial.
 */
class CountedRatesTest {
  private static final long SEED = 20241105L;
  private static final int REPLICATIONS = 400;

  /** Each of six shares is beyond these standard errors by chance once in 150,000. */
  private static final double ERRORS = 4.5;

  private static final Scenario KURSK = Runs.scenario("kursk-2024");

  /** The parameters whose law is a count, by what happens at their rate. */
  private static Map<String, String> counted() {
    Map<String, String> counted = new LinkedHashMap<>();
    for (Actor state : KURSK.states()) {
      for (Actor.Action action : state.actions()) {
        action
            .hazardPerDay()
            .flatMap(hazard -> hazard.parameter())
            .ifPresent(name -> put(counted, state.id() + "." + action.id(), name));
      }
    }
    for (CalendarEvent event : KURSK.calendar()) {
      if (event.date() instanceof When.ByHazard rate) {
        rate.hazardPerDay().parameter().ifPresent(name -> put(counted, event.id(), name));
      }
    }
    return counted;
  }

  private static void put(Map<String, String> counted, String what, String parameter) {
    if (KURSK.parameters().get(parameter).law() instanceof EventRateLaw) {
      counted.put(what, parameter);
    }
  }

  private static EventRateLaw.Count count(String parameter) {
    return ((EventRateLaw) KURSK.parameters().get(parameter).law()).eventRate();
  }

  @Test
  void theCountsAreThoseOfTheClaims() {
    Map<String, String> told = new LinkedHashMap<>();
    counted().forEach((what, name) -> told.put(what, count(name).events() + " in " + days(name)));

    assertThat(told)
        .containsExactly(
            Map.entry("russia.nuclear-signal", "5 in 985"),
            Map.entry("russia.offer-truce", "1 in 985"),
            Map.entry("dprk.missile-test", "6 in 674"),
            Map.entry("dprk.nuclear-test", "6 in 6602"),
            Map.entry("rok.sanctions", "4 in 286"),
            Map.entry("rok.arm-ukraine", "0 in 985"),
            Map.entry("stray-missile", "1 in 985"));
  }

  private static int days(String parameter) {
    return (int) count(parameter).days();
  }

  /**
   * All but arms for Ukraine, which has guards: it waits for what is believed. Each share would be
   * found wrong, by 5 standard errors or more, if the same had been counted in half of the days.
   */
  @Test
  void whatWasCountedHappensAsOftenAsItsCountSaysBeforeAnythingDrivesIt() {
    Map<String, String> counted = counted();
    counted.remove("rok.arm-ukraine");
    Runs runs = Runs.of(undriven(counted.keySet().stream().toList()), SEED, REPLICATIONS);
    counted.forEach(
        (what, name) -> {
          double expected =
              1
                  - Math.pow(
                      count(name).days() / (count(name).days() + KURSK.horizonDays()),
                      count(name).events() + 0.5);
          double error = Math.sqrt(expected * (1 - expected) / REPLICATIONS);
          double found =
              (double) runs.runs().stream().filter(run -> happened(run, what)).count()
                  / REPLICATIONS;
          assertThat(Math.abs(found - expected) / error)
              .as("%s in a share %s of runs, expected %s", what, found, expected)
              .isLessThan(ERRORS);
        });
  }

  private static boolean happened(RunResult.Completed run, String what) {
    return run.events().stream()
        .anyMatch(
            event ->
                event instanceof Event.Act act && (act.actor() + "." + act.action()).equals(what)
                    || event instanceof Event.Calendar calendar && calendar.event().equals(what));
  }

  private static Scenario undriven(List<String> acts) {
    List<String> overrides = new ArrayList<>();
    for (Actor state : KURSK.states()) {
      for (Actor.Action action : state.actions()) {
        if (acts.contains(state.id() + "." + action.id())) {
          String place = "states." + state.id() + ".actions." + action.id();
          overrides.add(place + ".drivers={remove: true}");
          if (!action.centredOn().isEmpty()) {
            overrides.add(place + ".centredOn={remove: true}");
          }
        }
      }
    }
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find("kursk-2024").orElseThrow(), Assignment.parse(overrides))
        .scenario();
  }
}
