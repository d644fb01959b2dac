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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of a shipped scenario says where it comes from, once. */
class ProvenanceTest {

  private static final Pattern CITED = Pattern.compile("\\(claim ([^)]+)\\)");

  /** What a parameter, an action or an event says of its origin. */
  private record Origin(Optional<String> claim, Optional<String> assumption) {}

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
    scenario
        .parameters()
        .forEach((name, p) -> origins.put("$" + name, new Origin(p.claim(), p.assumption())));
    for (Actor state : scenario.states()) {
      for (Actor.Action action : state.actions()) {
        origins.put(
            state.id() + "." + action.id(), new Origin(action.claim(), action.assumption()));
      }
    }
    scenario
        .calendar()
        .forEach(event -> origins.put(event.id(), new Origin(event.claim(), event.assumption())));
    return origins;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachNumberHasEitherAClaimOrAnAssumption(String id) {
    assertThat(origins(scenario(id)))
        .isNotEmpty()
        .allSatisfy(
            (name, origin) ->
                assertThat(origin.claim().isPresent())
                    .as(name)
                    .isNotEqualTo(origin.assumption().isPresent()));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void eachClaimNamedIsThereAndEachOneThereIsNamed(String id) {
    Scenario scenario = scenario(id);
    Set<String> named = new TreeSet<>();
    for (Origin origin : origins(scenario).values()) {
      origin.claim().ifPresent(named::add);
      named.addAll(cited(origin.assumption().orElse("")));
    }
    scenario.assumptions().values().forEach(assumption -> named.addAll(cited(assumption)));

    assertThat(named).isEqualTo(new TreeSet<>(scenario.claims().keySet()));
  }

  private static List<String> cited(String assumption) {
    List<String> claims = new ArrayList<>();
    Matcher matcher = CITED.matcher(assumption);
    while (matcher.find()) {
      claims.add(matcher.group(1));
    }
    return claims;
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
