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
    assertListed(path, value, unit, "assumed", List.of(), basis);
  }

  private static void assertListed(
      String path, String value, String unit, String kind, List<String> claims, String basis) {
    assertThat(BY_PATH)
        .containsEntry(path, new ScenarioNumber(path, value, unit, kind, claims, basis));
  }

  @Test
  void aParameterIsListedWithItsLawAndItsClaimInWords() {
    assertListed(
        "parameters.guestsDeployed",
        "triangular, 1600 to 2600, most likely 2000",
        "personnel",
        "claim",
        List.of("contingent"),
        "claim contingent: About 2,000 guests are in the valley (the eastern ministry, 2024-11-04)");
  }

  @Test
  void aParameterIsListedWithItsAssumption() {
    assertListed("parameters.unitSize", "1000", "personnel", "assumption: a round number");
  }

  @Test
  void aParameterIsListedWithTheClaimThatItsAssumptionLeansOn() {
    assertListed(
        "parameters.trainingDays",
        "log-normal, median 30, standard deviation of the logarithm 0.4",
        "days",
        "inspired",
        List.of("training"),
        "inspired by training: a few weeks of drill");
  }

  @Test
  void aPlaceThatNamesAParameterSaysSo() {
    assertListed(
        "forces.guests.lethality",
        "$lethality",
        "casualties per soldier per day",
        "parameter",
        List.of(),
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
        "inspired",
        List.of("vote"),
        "inspired by vote: a majority is sure");
    assertListed(
        "forces.uplanders.formations.corps-south.establishment",
        "1500",
        "personnel",
        "claim",
        List.of("corps"),
        "claim corps: The northern corps counts 1,500 (the press, 2024-11-01)");
  }

  @Test
  void onlyTheDateOfAnEventRestsOnItsClaim() {
    assertListed(
        "calendar.treaty-vote.date",
        "2024-11-12",
        "date",
        "claim",
        List.of("vote"),
        "claim vote: Parliament votes on the treaty (the press, 2024-11-05)");
  }

  @Test
  void figuresOfClaimsAreNoNumbersOfTheScenario() {
    assertThat(NUMBERS).noneMatch(number -> number.path().startsWith("claims."));
  }

  @Test
  void distributionsOutsideOfParametersAreListedOnce() {
    assertListed("combat.breakpoint", "beta, alpha 4, beta 8", "fraction", "written in the file");
    assertListed(
        "combat.tempo.fatigueAtStart", "uniform, 0 to 0.5", "fraction", "written in the file");
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
