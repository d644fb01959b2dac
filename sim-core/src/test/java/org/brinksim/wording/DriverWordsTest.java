package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.model.event.Hazard;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Refers;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.Example;
import org.brinksim.scenario.reading.KeysOf;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words for what made an act likely, of every driver that a file may name. */
class DriverWordsTest {

  static List<ReadScenario> examples() {
    return List.of(
        Example.READER.read(Example.SMALL_HEX, List.of()),
        Example.READER.read(new DocumentText("variant.yaml", Example.VARIANT), List.of()));
  }

  private static String words(Scenario scenario, Actor actor, String driver) {
    Hazard hazard = new Hazard(0.1, List.of(new Hazard.Term(driver, 3, 1)));
    return new DriverWords(scenario, actor).strongest(actor.actions().get(0), hazard);
  }

  /** What a driver is above its centre is what makes an act likelier than counted. */
  @Test
  void aDriverAtItsCentreExplainsNothing() {
    Scenario scenario =
        Example.read(
            Example.SMALL_HEX
                .text()
                .replace(
                    "drivers: {acts.others: 0.2, standing.lowland.offer-talks: 1}",
                    "drivers: {acts.others: 0.2, standing.lowland.offer-talks: 1}\n"
                        + "        centredOn: {acts.others: 10}"));
    Actor upland = scenario.states().get(0);
    Actor.Action action =
        upland.actions().stream().filter(a -> !a.centredOn().isEmpty()).findFirst().orElseThrow();
    DriverWords words = new DriverWords(scenario, upland);

    assertThat(words.strongest(action, others(10))).isEmpty();
    assertThat(words.strongest(action, others(13))).isEqualTo("others had acted 13 times");
  }

  private static Hazard others(double acts) {
    return new Hazard(0.1, List.of(new Hazard.Term("acts.others", acts, 0.2)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noTwoDriversThatAnActorCanHaveAreToldAlike(ReadScenario example) {
    Scenario scenario = example.scenario();
    for (Actor actor : scenario.states()) {
      Map<String, String> told = new LinkedHashMap<>();
      for (String name : KeysOf.vocabulary(example).names(Refers.To.DRIVER, actor.id())) {
        String words = words(scenario, actor, name);
        assertThat(words).as(name).isNotBlank();
        assertThat(told.put(words, name)).as("%s: %s", name, words).isNull();
      }
    }
  }

  @Test
  void troopsAndHoldersOfRungsHaveWordsOfTheirOwn() {
    Scenario scenario = examples().get(0).scenario();
    Actor actor = scenario.states().get(0);

    assertThat(Driver.Troops.keys().stream().map(k -> words(scenario, actor, "casualties." + k)))
        .containsExactly(
            "casualties of its own reached 300\u00a0%",
            "casualties of its allies reached 300\u00a0%",
            "casualties of its adversaries reached 300\u00a0%");
    assertThat(Driver.Holder.keys().stream().map(k -> words(scenario, actor, "rung." + k)))
        .containsExactly(
            "it stood on level 3",
            "an ally stood on level 3",
            "an adversary stood on level 3",
            "the fighting stood on level 3",
            "the ladder stood on level 3");
    assertThat(words(scenario, actor, "acts.others")).isEqualTo("others had acted 3 times");
    assertThat(words(scenario, actor, "daysSince.start"))
        .isEqualTo("3 days had passed since the start");
  }
}
