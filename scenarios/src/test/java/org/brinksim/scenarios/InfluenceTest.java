package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.law.Law;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.influence.InfluenceDiagram;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.text.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the influence diagram says cannot reach a response does not: a number is changed, all random
 * numbers stay, and the response is the same to the last bit.
 */
class InfluenceTest {
  private static final long SEED = 20241105L;
  private static final int REPLICATIONS = 2;

  /** How many pairs of number and response came out in which way. */
  private static final class Pairs {
    private int unreachable;
    private int moved;
    private final List<String> wrong = new ArrayList<>();
  }

  private static ReadScenario read(String id, String... overrides) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(id).orElseThrow(), Assignment.parse(List.of(overrides)));
  }

  private static void compare(
      Pairs pairs, ReadScenario read, Runs base, String changed, List<ScenarioNumber> places) {
    Optional<Runs> other = run(read.scenario().id(), changed);
    if (other.isEmpty()) {
      return;
    }
    InfluenceDiagram diagram = InfluenceDiagram.of(read.scenario());
    for (String response : base.names()) {
      InfluenceDiagram.Reach reach = diagram.reach(response).orElseThrow();
      boolean can = places.stream().anyMatch(place -> reach.way(place).isPresent());
      boolean moved = !Arrays.equals(base.response(response), other.get().response(response));
      pairs.unreachable += can ? 0 : 1;
      pairs.moved += moved ? 1 : 0;
      if (moved && !can) {
        pairs.wrong.add(changed + " moves " + response);
      }
    }
  }

  /** Empty where the scenario cannot have that number. */
  private static Optional<Runs> run(String id, String changed) {
    try {
      return Optional.of(Runs.of(read(id, changed).scenario(), SEED, REPLICATIONS));
    } catch (InvalidDocumentException e) {
      return Optional.empty();
    }
  }

  private static List<ScenarioNumber> places(ReadScenario read, String parameter) {
    return read.numbers().stream().filter(n -> n.value().equals("$" + parameter)).toList();
  }

  /** Each parameter in turn is held at its upper tenth. */
  @ParameterizedTest
  @ValueSource(strings = {"kursk-2024", "strait", "starter"})
  void aParameterMovesOnlyWhatItCanReach(String id) {
    ReadScenario read = read(id);
    Scenario scenario = read.scenario();
    Runs base = Runs.of(scenario, SEED, REPLICATIONS);
    Pairs pairs = new Pairs();

    scenario
        .parameters()
        .forEach(
            (name, parameter) -> {
              Law law = parameter.law();
              compare(
                  pairs,
                  read,
                  base,
                  name + "=" + Decimals.text(law.quantile(0.9)),
                  places(read, name));
            });

    assertThat(pairs.wrong).isEmpty();
    assertThat(pairs.moved).isGreaterThan(scenario.parameters().size());
  }

  /** Each number that is written out is changed by a tenth, where the format allows it. */
  @ParameterizedTest
  @CsvSource({"strait, 1, 90", "starter, 1, 90", "kursk-2024, 20, 5"})
  void aNumberMovesOnlyWhatItCanReach(String id, int every, int least) {
    ReadScenario read = read(id);
    Runs base = Runs.of(read.scenario(), SEED, REPLICATIONS);
    List<ScenarioNumber> written =
        read.numbers().stream()
            .filter(n -> n.value().matches("-?[0-9.]+"))
            .filter(n -> !n.path().matches("format|horizonDays|stepDays|parameters\\..*"))
            .toList();
    Pairs pairs = new Pairs();

    IntStream.range(0, written.size())
        .filter(i -> i % every == 0)
        .mapToObj(written::get)
        .forEach(
            n -> {
              double value = Double.parseDouble(n.value());
              String other =
                  value == Math.rint(value)
                      ? Decimals.text(value < 2 ? value + 1 : Math.rint(value * 1.5))
                      : Decimals.text(value * 0.9);
              compare(pairs, read, base, n.path() + "=" + other, List.of(n));
            });

    assertThat(pairs.wrong).isEmpty();
    assertThat(pairs.unreachable).isGreaterThan(100);
    assertThat(pairs.moved).isGreaterThan(least);
  }

  /**
   * A force and a state of the same id: the first day of an act is not the work of the fighting.
   */
  @Test
  void theFirstDayOfAnActIsReachedByItsOwnHazard() {
    ReadScenario read = read("kursk-2024");

    assertThat(
            InfluenceDiagram.of(read.scenario())
                .reach("dprk.missile-test.firstDay")
                .orElseThrow()
                .way(places(read, "dprkMissileHazard").get(0)))
        .hasValueSatisfying(way -> assertThat(way).hasSize(1));
  }
}
