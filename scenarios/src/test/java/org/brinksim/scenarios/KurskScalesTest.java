package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/** The rungs of the Kursk baseline weigh what the scales that it names give them. */
class KurskScalesTest {

  private static final String PEAK = "peakIndex";

  /**
   * The Goldstein values of CAMEO codes, from the table CAMEO.goldsteinscale.txt of GDELT: conflict
   * is below 0 there.
   */
  private static final Map<String, Double> GOLDSTEIN =
      Map.ofEntries(
          Map.entry("015", 0.0), // acknowledge or claim responsibility
          Map.entry("016", -2.0), // deny responsibility
          Map.entry("0332", 5.2), // express intent to provide military aid
          Map.entry("0356", 7.0), // express intent to de-escalate military engagement
          Map.entry("046", 7.0), // engage in negotiation
          Map.entry("057", 8.0), // sign formal agreement
          Map.entry("072", 8.3), // provide military aid
          Map.entry("087", 9.0), // de-escalate military engagement
          Map.entry("0871", 9.0), // declare truce, ceasefire
          Map.entry("0874", 10.0), // retreat or surrender militarily
          Map.entry("1056", -5.0), // demand de-escalation
          Map.entry("112", -2.0), // accuse
          Map.entry("1385", -7.0), // threaten attack with weapons of mass destruction
          Map.entry("150", -7.2), // demonstrate military power
          Map.entry("154", -7.2), // mobilise or increase armed forces
          Map.entry("1622", -5.6), // reduce or stop military assistance
          Map.entry("163", -8.0), // impose embargo, boycott or sanctions
          Map.entry("190", -10.0), // use conventional military force
          Map.entry("193", -10.0), // fight with small arms and light weapons
          Map.entry("195", -10.0)); // employ aerial weapons

  private static Scenario kursk(String... settings) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(
            ShippedScenarios.find("kursk-2024").orElseThrow(), Assignment.parse(List.of(settings)))
        .scenario();
  }

  private static Map<String, Double> weights(String scale) {
    Map<String, Double> weights = new LinkedHashMap<>();
    kursk().ladder().rungs().forEach(rung -> weights.put(rung.id(), rung.weight(scale)));
    return weights;
  }

  @Test
  void theIndexIsToldByThePublishedSeverityClassesWithNothingBetweenThem() {
    assertThat(kursk().ladder().allScales()).containsExactly("rivera", "goldstein");
    assertThat(weights("rivera").values()).containsOnly(-2.0, 0.0, 4.0, 12.0, 28.0);
  }

  /** As the table has it: who criticises escalates, who supplies weapons takes a posture. */
  @Test
  void actsOfTheTableAreInTheClassOfTheTable() {
    assertThat(weights("rivera"))
        .containsEntry("talks", -2.0)
        .containsEntry("denial", 0.0)
        .containsEntry("treaty", 4.0)
        .containsEntry("arms-transfer", 4.0)
        .containsEntry("forces-forward", 4.0)
        .containsEntry("attribution", 12.0)
        .containsEntry("sanctions", 12.0)
        .containsEntry("limited-clash", 28.0)
        .containsEntry("strikes", 28.0)
        .containsEntry("wider-war", 28.0)
        .containsEntry("missile-test", 4.0)
        .containsEntry("nuclear-test", 12.0)
        .containsEntry("acknowledgement", 0.0);
  }

  @Test
  void eachRungHasTheGoldsteinValueOfItsOwnCodeWithTheSignTurned() {
    for (Ladder.Rung rung : kursk().ladder().rungs()) {
      String code = rung.codes().get("cameo").text();
      assertThat(rung.weight("goldstein")).as(rung.id()).isEqualTo(0 - GOLDSTEIN.get(code));
    }
  }

  /** So that another scale is another reading of the same runs, in every variant. */
  @Test
  void nothingIsDrivenByTheIndex() {
    for (String id : ShippedScenarios.ids()) {
      assertThat(Runs.scenario(id).states())
          .flatExtracting(Actor::actions)
          .extracting(action -> action.drivers().keySet())
          .as(id)
          .allSatisfy(drivers -> assertThat(drivers).doesNotContain("index"));
    }
  }

  @Test
  void theSameRunsAreScoredUnderEitherScaleWithoutRunningAgain() {
    Runs rivera = Runs.of(kursk(), 3, 4);
    Runs goldstein = Runs.of(kursk("ladder.scale=goldstein"), 3, 4);

    assertThat(rivera.response(PEAK + ".goldstein")).isEqualTo(goldstein.response(PEAK));
    assertThat(goldstein.response(PEAK + ".rivera")).isEqualTo(rivera.response(PEAK));
    assertThat(rivera.response(PEAK)).isNotEqualTo(goldstein.response(PEAK));
  }
}
