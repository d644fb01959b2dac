package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioNumbersTest {
  private static final List<ScenarioNumber> NUMBERS =
      Example.READER.read(Example.SMALL_HEX, List.of()).numbers();
  private static final Map<String, ScenarioNumber> BY_PATH =
      NUMBERS.stream().collect(Collectors.toMap(ScenarioNumber::path, Function.identity()));

  private static void assertListed(String path, String value, String unit, String basis) {
    assertThat(BY_PATH).containsEntry(path, new ScenarioNumber(path, value, unit, basis));
  }

  @Test
  void aParameterIsListedWithItsLawAndItsClaimInWords() {
    assertListed(
        "parameters.guestsDeployed",
        "triangular, 1600 to 2600, most likely 2000",
        "personnel",
        "claim contingent: About 2,000 guests are in the valley (the eastern ministry, 2024-11-04)");
  }

  @Test
  void aParameterIsListedWithItsAssumption() {
    assertListed(
        "parameters.trainingDays",
        "log-normal, median 30, standard deviation of the logarithm 0.4",
        "days",
        "assumption: a few weeks of drill");
  }

  @Test
  void aPlaceThatNamesAParameterSaysSo() {
    assertListed(
        "forces.guests.lethality",
        "$lethality",
        "casualties per soldier per day",
        "parameter lethality");
  }

  @Test
  void aNumberWrittenOutAndADefaultAreToldApart() {
    assertListed("combat.restDays", "7", "days", "written in the file");
    assertListed("forces.uplanders.supply", "1", "fraction", "the default");
  }

  @Test
  void aNumberInAnActionRestsOnWhatTheActionRestsOn() {
    assertListed(
        "states.lowland.actions.offer-talks.hazardPerDay",
        "0.02",
        "per day",
        "assumption: likelier the worse it gets");
    assertListed(
        "calendar.treaty-vote.outcomes.0.probability",
        "0.9",
        "probability",
        "claim vote: Parliament votes on the treaty (the press, 2024-11-05)");
  }

  @Test
  void distributionsOutsideOfParametersAreListedOnce() {
    assertListed("combat.breakpoint", "beta, alpha 4, beta 8", "fraction", "written in the file");
    assertListed("calendar.thaw.date", "uniform, 20 to 50", "day", "assumption: the weather");
  }

  @Test
  void everyPlaceIsListedOnceInTheOrderOfTheFile() {
    assertThat(NUMBERS).extracting(ScenarioNumber::path).doesNotHaveDuplicates();
    assertThat(NUMBERS)
        .extracting(ScenarioNumber::path)
        .startsWith("format", "horizonDays", "stepDays", "parameters.guestsDeployed");
    assertThat(NUMBERS).hasSizeGreaterThan(150);
  }
}
