package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.CalendarEvent;
import org.brinksim.scenario.Parameter;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of a shipped scenario says where it comes from, once. */
class ProvenanceTest {

  /** What a parameter, an action or an event says of its origin. */
  private record Origin(
      Optional<String> claim, Optional<String> assumption, List<String> inspired) {

    private static Origin of(Parameter it) {
      return new Origin(it.claim(), it.assumption(), it.inspired());
    }

    private static Origin of(Actor.Action it) {
      return new Origin(it.claim(), it.assumption(), it.inspired());
    }

    private static Origin of(CalendarEvent it) {
      return new Origin(it.claim(), it.assumption(), it.inspired());
    }
  }

  /** Those of the world, in which nothing may be known that was not known on the day. */
  static List<String> ofTheWorld() {
    return ShippedScenarios.ids();
  }

  static List<String> ids() {
    return Stream.concat(
            ShippedScenarios.ids().stream(), ShippedScenarios.verificationIds().stream())
        .toList();
  }

  private static Scenario scenario(String id) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(id).orElseThrow(), List.of())
        .scenario();
  }

  private static Map<String, Origin> origins(Scenario scenario) {
    Map<String, Origin> origins = new LinkedHashMap<>();
    scenario.parameters().forEach((name, it) -> origins.put("$" + name, Origin.of(it)));
    for (Actor state : scenario.states()) {
      state.actions().forEach(it -> origins.put(state.id() + "." + it.id(), Origin.of(it)));
    }
    scenario.calendar().forEach(it -> origins.put(it.id(), Origin.of(it)));
    return origins;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everythingHasAClaimOrAnAssumption(String id) {
    assertThat(origins(scenario(id)))
        .isNotEmpty()
        .allSatisfy(
            (name, origin) ->
                assertThat(origin.claim().or(origin::assumption)).as(name).isPresent());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachClaimThereIsNamed(String id) {
    Scenario scenario = scenario(id);
    Set<String> named = new TreeSet<>();
    for (Origin origin : origins(scenario).values()) {
      origin.claim().ifPresent(named::add);
      named.addAll(origin.inspired());
    }
    scenario.assumptions().values().forEach(basis -> named.addAll(basis.claims()));

    assertThat(named).isEqualTo(new TreeSet<>(scenario.claims().keySet()));
  }

  /** A claim that an assumption leans on is a key, not a word in the text. */
  @ParameterizedTest
  @MethodSource("ids")
  void noAssumptionNamesAClaimInItsText(String id) {
    Scenario scenario = scenario(id);
    List<String> texts = new ArrayList<>();
    origins(scenario).values().forEach(origin -> origin.assumption().ifPresent(texts::add));
    scenario.assumptions().values().forEach(basis -> texts.add(basis.reason()));

    assertThat(texts).noneMatch(text -> text.contains("(claim"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyNumberWrittenOutHasItsReason(String id) {
    List<ScenarioNumber> numbers =
        new ScenarioReader(ShippedScenarios::find)
            .read(ShippedScenarios.find(id).orElseThrow(), List.of())
            .numbers();

    assertThat(numbers).hasSizeGreaterThan(30);
    assertThat(numbers)
        .filteredOn(number -> number.basis().equals("written in the file"))
        .extracting(ScenarioNumber::path)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ofTheWorld")
  void noClaimIsLaterThanTheStart(String id) {
    Scenario scenario = scenario(id);

    assertThat(new HashMap<>(scenario.claims()).values())
        .allSatisfy(
            claim -> assertThat(claim.date()).as(claim.says()).isBeforeOrEqualTo(scenario.start()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachParameterHasANameOfItsOwnForTables(String id) {
    List<String> names =
        scenario(id).parameters().values().stream().map(p -> p.name().orElse("")).toList();

    assertThat(names).doesNotContain("").doesNotHaveDuplicates();
  }
}
