package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Effect;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The Kursk baseline leads up the ladder and back down, for everyone in it. */
class KurskLadderTest {

  private static final Scenario KURSK =
      new ScenarioReader(ShippedScenarios::find)
          .read(ShippedScenarios.find("kursk-2024").orElseThrow(), List.of())
          .scenario();

  private static Map<String, Integer> levels() {
    Map<String, Integer> levels = new LinkedHashMap<>();
    KURSK.ladder().rungs().forEach(rung -> levels.put(rung.id(), rung.level()));
    return levels;
  }

  private static Stream<Actor.Action> moves(Actor state) {
    return state.actions().stream().filter(action -> action.hazardPerDay().isPresent());
  }

  @Test
  void eachStateHasMovesUpAndDown() {
    assertThat(KURSK.states())
        .extracting(Actor::id)
        .containsExactly("russia", "dprk", "ukraine", "rok", "usa", "nato");
    assertThat(KURSK.states())
        .allSatisfy(
            state -> {
              assertThat(moves(state).filter(a -> levels().get(a.rung()) > 0))
                  .as(state.id() + " up")
                  .hasSizeGreaterThanOrEqualTo(2);
              assertThat(moves(state).filter(a -> levels().get(a.rung()) < 0))
                  .as(state.id() + " down")
                  .hasSizeGreaterThanOrEqualTo(2);
            });
  }

  @Test
  void eachForceCanGrowOrPressHarderAndItsFightCanEnd() {
    List<Effect> effects =
        KURSK.states().stream()
            .flatMap(state -> state.actions().stream())
            .flatMap(action -> action.effects().stream())
            .toList();

    assertThat(KURSK.forces())
        .allSatisfy(
            force ->
                assertThat(effects)
                    .as(force.id())
                    .anyMatch(effect -> strengthens(effect, force.id())));
    assertThat(effects)
        .hasAtLeastOneElementOfType(Effect.CeaseFire.class)
        .extracting(e -> e instanceof Effect.Withdraw withdraw ? withdraw.withdraw() : "")
        .contains("dprk", "ukraine");
  }

  private static boolean strengthens(Effect effect, String force) {
    return effect instanceof Effect.SendWave wave && wave.wave().startsWith(force + ".")
        || effect instanceof Effect.Scale scale
            && scale.scale().startsWith(force + ".")
            && scale.by().number() > 1;
  }

  @Test
  void eachRungHasAPathToIt() {
    Set<String> reached = new HashSet<>();
    KURSK.ladder().battlefield().stream().map(Ladder.Condition::rung).forEach(reached::add);
    KURSK.states().stream()
        .flatMap(state -> state.actions().stream())
        .map(Actor.Action::rung)
        .forEach(reached::add);
    KURSK.calendar().stream()
        .flatMap(event -> event.outcomes().stream())
        .map(CalendarEvent.Outcome::effects)
        .flatMap(List::stream)
        .filter(Effect.Reach.class::isInstance)
        .map(effect -> ((Effect.Reach) effect).reach())
        .forEach(reached::add);

    assertThat(reached).isEqualTo(levels().keySet());
  }

  /**
   * So that a share of runs that reached a rung says what was done, and not that one of many was.
   */
  @Test
  void eachRungIsOneKindOfAct() {
    Map<String, List<String>> acts = new TreeMap<>();
    for (Actor state : KURSK.states()) {
      for (Actor.Action action : state.actions()) {
        acts.computeIfAbsent(action.rung(), it -> new ArrayList<>())
            .add(state.id() + "." + action.id());
      }
    }

    assertThat(acts)
        .containsExactly(
            entry("acknowledgement", "russia.acknowledge", "dprk.acknowledge"),
            entry("aid-held", "rok.step-back", "usa.hold-aid"),
            entry(
                "arms-transfer",
                "rok.arm-ukraine",
                "usa.more-aid",
                "usa.loosen-range",
                "nato.joint-aid"),
            entry(
                "attribution",
                "ukraine.report-clash",
                "ukraine.show-proof",
                "rok.confirm",
                "rok.send-monitors",
                "usa.confirm",
                "nato.confirm"),
            entry("border-incident", "dprk.border-incident"),
            entry("demarche", "ukraine.call-for-unity", "rok.demand-withdrawal", "nato.condemn"),
            entry("denial", "russia.stay-silent", "russia.deny-openly", "dprk.stay-silent"),
            entry(
                "forces-forward",
                "russia.commit-now",
                "dprk.send-more",
                "dprk.send-back",
                "ukraine.reinforce",
                "nato.forces-forward"),
            entry("missile-test", "dprk.missile-test"),
            entry("nuclear-signal", "russia.nuclear-signal"),
            entry("nuclear-test", "dprk.nuclear-test"),
            entry("offensive", "russia.press-offensive"),
            entry("pull-back", "dprk.hold-back", "ukraine.pull-back", "nato.stand-down"),
            entry("sanctions", "rok.sanctions", "usa.sanctions"),
            entry("strikes", "russia.massed-strikes", "ukraine.strike-deeper"),
            entry(
                "talks",
                "russia.propose-talks",
                "dprk.talk-to-seoul",
                "ukraine.propose-talks",
                "rok.talk-to-moscow",
                "usa.mediate",
                "nato.call-for-talks"),
            entry("technology-transfer", "russia.transfer-technology"),
            entry("threat-to-arm", "rok.threaten-to-arm"),
            entry("treaty", "russia.invoke-treaty", "dprk.ratify-treaty"),
            entry("truce", "russia.accept-truce", "ukraine.accept-truce"),
            entry("truce-offer", "russia.offer-truce", "ukraine.offer-truce"),
            entry("wider-war", "russia.widen"),
            entry("withdrawal", "russia.send-home", "dprk.recall"));
  }

  private static Map.Entry<String, List<String>> entry(String rung, String... acts) {
    return Map.entry(rung, List.of(acts));
  }

  @Test
  void eachMoveSaysInWordsWhatItIs() {
    assertThat(KURSK.states())
        .flatExtracting(Actor::actions)
        .allSatisfy(action -> assertThat(action.says()).as(action.id()).isPresent());
  }

  /** 38 cells of 21.65 km² are 823 km²: the figure in the file's comment. */
  @Test
  void theSalientHasTheSizeThatTheFileSays() {
    Theatre.Hex map = (Theatre.Hex) KURSK.theatre();
    int salient = 0;
    for (int row = 0; row < map.control().size(); row++) {
      for (int column = 0; column < map.control().get(row).length(); column++) {
        boolean blue = map.control().get(row).charAt(column) == 'B';
        salient += blue && map.sectors().get(row).charAt(column) == 'k' ? 1 : 0;
      }
    }

    assertThat(salient).isEqualTo(38);
    assertThat(salient * Math.sqrt(3) / 2 * map.cellKm() * map.cellKm()).isBetween(822.0, 824.0);
  }
}
