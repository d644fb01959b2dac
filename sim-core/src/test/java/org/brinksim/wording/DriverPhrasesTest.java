package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brinksim.document.Quantity;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.Refers;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.Example;
import org.brinksim.scenario.reading.KeysOf;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a driver does to a hazard, in words, for every driver that a file may name. */
class DriverPhrasesTest {

  static List<ReadScenario> examples() {
    return List.of(
        Example.READER.read(Example.SMALL_HEX, List.of()),
        Example.READER.read(new DocumentText("variant.yaml", Example.VARIANT), List.of()));
  }

  private static String phrase(String state, String driver, Quantity weight) {
    Scenario scenario = examples().get(0).scenario();
    Actor actor =
        scenario.states().stream().filter(s -> s.id().equals(state)).findFirst().orElseThrow();
    return new DriverPhrases(scenario, actor).of(driver, weight).replace('\u00a0', ' ');
  }

  /** e^(weight × step): e^0.06 = 1.06, e^0.1 = 1.11, e^0.2 = 1.22, e^0.3 = 1.35, e^-0.5 = 0.607. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "belief.guests-deployed | 1 | ×1.11 for each 10 points of belief that the guests have arrived",
        "belief.guests-engaged | 2 | ×1.22 for each 10 points of belief in engagement above 30 %",
        "estimate.guests-deployed | 0.1 | ×1.11 for each 1,000 soldiers that it counts (presence)",
        "casualties.own | 2 | ×1.22 for each 10 points of casualties of its own",
        "casualties.allies | 2 | ×1.22 for each 10 points of casualties of its allies",
        "casualties.guests | -5 | ×0.607 for each 10 points of casualties of The guests' contingent",
        "areaLost.blue | 3 | ×1.35 for each 10 points of the ground of Side blue that is lost",
        "rung.own | 0.2 | ×1.22 for each level that it stands on",
        "rung.adversaries | 0.2 | ×1.22 for each level that an adversary stands on",
        "rung.upland | 0.2 | ×1.22 for each level that The Upland stands on",
        "rung.battlefield | 0.3 | ×1.35 for each level that the fighting stands on",
        "rung.any | 0.3 | ×1.35 for each level that the ladder stands on",
        "acts.others | 0.2 | ×1.22 for each act of others",
        "acts.upland | 0.2 | ×1.22 for each act of The Upland",
        "daysSince.start | 0.002 | ×1.06 for each 30 days since the start",
        "daysSince.upland.send-more | 0.01 | ×1.35 for each 30 days since The Upland sends more guests",
        "peakRung | 0.2 | ×1.22 for each level of the highest rung so far",
        "index | 0.02 | ×1.22 for each 10 points of the escalation index",
        "flag.more-sent | -0.5 | ×0.607 while this holds: more sent",
        "standing.upland.send-more | 0.3 | ×1.35 while this stands: The Upland sends more guests",
        "standing.lowland.protest | 0.3 | ×1.35 while this stands: it protest",
      })
  void eachKindIsToldForAStepThatPeopleThinkIn(String driver, double weight, String phrase) {
    assertThat(phrase("lowland", driver, Quantity.of(weight))).isEqualTo(phrase);
  }

  @Test
  void aTraitIsToldForOne() {
    assertThat(phrase("upland", "trait.resolve", Quantity.of(0.3)))
        .isEqualTo("×1.35 for each 1 of its resolve");
  }

  /** 300 a unit is e^30 for 10 points and e^3 for 1; e^0.3 for a tenth of a point is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "casualties.own | 23 | ×9.97 for each 10 points of casualties of its own",
        "casualties.own | 30 | ×1.35 for each point of casualties of its own",
        "casualties.own | 300 | ×1.35 for each 0.1 points of casualties of its own",
        "casualties.own | -300 | ×0.741 for each 0.1 points of casualties of its own",
        "daysSince.start | 0.1 | ×2.72 for each 10 days since the start",
        "daysSince.start | 0.5 | ×1.65 for each day since the start",
        "index | 0.3 | ×1.35 for each point of the escalation index",
        "estimate.guests-deployed | 3 | ×1.35 for each 100 soldiers that it counts (presence)",
      })
  void aStepThatMultipliesByMoreThanTenIsDivided(String driver, double weight, String phrase) {
    assertThat(phrase("lowland", driver, Quantity.of(weight))).isEqualTo(phrase);
  }

  /** The normal law of 0.5 ± 0.2 has nine draws in ten between 0.171 and 0.829. */
  @Test
  void aWeightThatIsDrawnHasTheRangeOfNineDrawsInTen() {
    assertThat(phrase("lowland", "flag.more-sent", Quantity.ofParameter("wariness")))
        .isEqualTo("×1.19 to ×2.29 while this holds: more sent");
    assertThat(phrase("lowland", "index", Quantity.ofParameter("wariness")))
        .isEqualTo("×1.19 to ×2.29 for each point of the escalation index");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void noTwoDriversAreToldAlikeAndEveryKindIsMet(ReadScenario example) {
    Scenario scenario = example.scenario();
    Set<Driver.Kind> kinds = EnumSet.noneOf(Driver.Kind.class);
    for (Actor actor : scenario.states()) {
      Map<String, String> told = new LinkedHashMap<>();
      for (String name : KeysOf.vocabulary(example).names(Refers.To.DRIVER, actor.id())) {
        String words = new DriverPhrases(scenario, actor).of(name, Quantity.of(0.5));
        kinds.add(Driver.named(name).kind());
        assertThat(words).as(name).matches("×\\S+ (for each|while this) \\S.*");
        assertThat(told.put(words, name)).as("%s: %s", name, words).isNull();
      }
    }
    assertThat(kinds).isEqualTo(EnumSet.allOf(Driver.Kind.class));
  }
}
