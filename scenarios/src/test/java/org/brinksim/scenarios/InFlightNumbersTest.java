package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.scenario.intervention.AskedInterventions;
import org.brinksim.scenario.intervention.AskedInterventions.Change;
import org.brinksim.scenario.intervention.InFlightNumbers;
import org.brinksim.scenario.intervention.InterventionReader;
import org.brinksim.scenario.intervention.InvalidInterventionsException;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InFlightNumbersTest {
  private static ReadScenario read(String id) {
    return new ScenarioReader(ShippedScenarios::find)
        .read(ShippedScenarios.find(id).orElseThrow(), List.of());
  }

  private static List<String> parameters(ReadScenario read) {
    return InFlightNumbers.parameters(read.scenario(), read.numbers());
  }

  /** Soldiers are counted when they come; fire and resolve are read each day. */
  @Test
  void whatIsHandedOutAtTheStartIsNone() {
    assertThat(parameters(read("starter"))).containsExactly("lethality", "resolve");
  }

  /** The list names what a change in flight is allowed for, and nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"starter", "strait"})
  void theListIsThatOfTheReader(String id) {
    ReadScenario read = read(id);

    List<String> allowed =
        read.scenario().parameters().keySet().stream()
            .filter(name -> mayChange(read, name))
            .toList();

    assertThat(parameters(read)).isNotEmpty().isEqualTo(allowed);
    assertThat(allowed).hasSizeLessThan(read.scenario().parameters().size());
  }

  private static boolean mayChange(ReadScenario read, String name) {
    double middle = read.scenario().parameters().get(name).law().quantile(0.5);
    Change change = new Change("3", name + "=" + middle);
    try {
      InterventionReader.of(read, new AskedInterventions(List.of(), List.of(), List.of(change)));
      return true;
    } catch (InvalidInterventionsException e) {
      return false;
    }
  }
}
