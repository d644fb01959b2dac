package org.brinksim.scenario.influence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinksim.model.measure.ResponseDefinition;
import org.brinksim.model.measure.ResponseDefinitions;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.Example;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which number of a scenario can reach which response; the runs themselves are asked elsewhere. */
class InfluenceDiagramTest {

  static List<ReadScenario> examples() {
    return List.of(
        Example.READER.read(Example.SMALL_HEX, List.of()),
        Example.READER.read(Example.SMALL_MIXED, List.of()));
  }

  private static Optional<List<String>> way(String path, String response) {
    return InfluenceDiagram.of(examples().get(0).scenario())
        .reach(response)
        .orElseThrow()
        .way(new ScenarioNumber(path, "1", "", "assumed", List.of(), ""))
        .map(way -> way.stream().map(Part::words).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyResponseOfARunIsKnown(ReadScenario read) {
    Scenario scenario = read.scenario();
    InfluenceDiagram diagram = InfluenceDiagram.of(scenario);

    for (ResponseDefinition response : ResponseDefinitions.of(scenario)) {
      assertThat(diagram.reach(response.name())).as(response.name()).isPresent();
    }
    assertThat(diagram.reach("casualties")).isEmpty();
    assertThat(diagram.reach("nobody.casualties")).isEmpty();
  }

  /** Only what is about time acts on everything; no place is unknown. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyNumberHasAPlaceOfItsOwn(ReadScenario read) {
    NumberPlaces places = new NumberPlaces(read.scenario());

    assertThat(read.numbers())
        .filteredOn(number -> places.of(number.path()).contains(Part.WHOLE_RUN))
        .extracting(ScenarioNumber::path)
        .containsExactly("horizonDays", "stepDays");
    assertThat(read.numbers())
        .filteredOn(number -> places.of(number.path()).isEmpty())
        .extracting(ScenarioNumber::path)
        .allMatch(
            path ->
                path.matches("format|conclusion\\.share|parameters\\..*|theatre\\.places\\..*"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "forces.guests.lethality | uplanders.casualties | the fighting",
        "combat.restDays | red.areaChange | the fighting",
        "forces.guests.formations.unit.waves.0.total | guests.arrived | arrivals of guests",
        "forces.guests.formations.unit.waves.0.total | uplanders.killed | the fighting",
        "ladder.halfLifeDays | peakIndex | the escalation index",
        "ladder.halfLifeDays | finalIndex.cooperation | the escalation index",
        "ladder.rungs.treaty.weights.severity | peakIndex | scale severity",
        "ladder.rungs.treaty.weights.cooperation | peakIndex.cooperation | scale cooperation",
        "horizonDays | guests.arrived | the whole run",
        "states.upland.actions.go-home.hazardPerDay | guests.arrived | action upland.go-home → arrivals of guests",
        "states.upland.actions.send-more.effects.0.personnel | guests.arrived | arrivals of guests",
        "states.friends.actions.speak-up.aloneShare | friends.speak-up.firstDay | action friends.speak-up",
        "states.lowland.actions.offer-talks.hazardPerDay | friends.speak-up.firstDay | action lowland.offer-talks → action friends.speak-up",
        "states.lowland.actions.offer-talks.effects.0.perDay | friends.belief.guests-engaged | belief friends.guests-engaged",
        "intelligence.observers.lowland.noisePerDay | friends.belief.guests-engaged | belief lowland.guests-engaged → belief friends.guests-engaged",
        "states.lowland.actions.offer-talks.hazardPerDay | friends.belief.guests-engaged | action lowland.offer-talks → belief friends.guests-engaged",
        "states.upland.actions.go-home.effects.0.overDays | uplanders.killed | the fighting",
        "states.upland.actions.go-home.effects.2.at | uplanders.killed | the fighting",
        "states.upland.actions.go-home.effects.3.ceaseFireDays | uplanders.killed | the fighting",
        "states.friends.actions.arm-lowland.effects.0.by | uplanders.killed | the fighting",
        "states.friends.actions.arm-lowland.effects.1.to | friends.belief.guests-engaged | concealment of guests → belief friends.guests-engaged",
        "states.friends.actions.arm-lowland.effects.2.to | friends.belief.guests-engaged | denial by upland → belief friends.guests-engaged",
        "states.upland.traits.resolve | upland.send-more.firstDay | trait upland.resolve → action upland.send-more",
        "calendar.incident.date.hazardPerDay | friends.arm-lowland.firstDay | event incident → flag more-sent → action friends.arm-lowland",
        "calendar.treaty-vote.outcomes.0.probability | daysTo.treaty | event treaty-vote → rung treaty",
        "states.lowland.actions.offer-talks.hazardPerDay | lowland.offer-talks.firstDay | action lowland.offer-talks",
      })
  void theShortestWayIsTold(String path, String response, String way) {
    assertThat(way(path, response)).contains(List.of(way.split(" → ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format | peakRung",
        "ladder.halfLifeDays | guests.arrived",
        "ladder.rungs.treaty.weights.severity | peakIndex.cooperation",
        "ladder.rungs.treaty.weights.cooperation | meanIndex",
        "theatre.places.0.row | red.areaChange",
      })
  void whatCannotReachAResponseHasNoWay(String path, String response) {
    assertThat(way(path, response)).isEmpty();
  }

  @Test
  void errorsOfReportsBearOnEstimatesAlone() {
    NumberPlaces places = new NumberPlaces(examples().get(0).scenario());
    String observer =
        examples().get(0).scenario().intelligence().observers().keySet().iterator().next();

    assertThat(places.of("intelligence.observers." + observer + ".estimateError"))
        .isNotEmpty()
        .allMatch(part -> part.kind() == Part.Kind.ESTIMATE);
    assertThat(places.of("intelligence.observers." + observer + ".noisePerDay"))
        .isNotEmpty()
        .allMatch(part -> part.kind() == Part.Kind.BELIEF);
  }
}
