package org.brinksim.lab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.lab.encoding.RecordEncoder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioDecoderTest {

  interface Forms {
    record Odd(Thread thread) {}
  }

  static Stream<String> ids() {
    return Stream.concat(
        ShippedScenarios.ids().stream(), ShippedScenarios.verificationIds().stream());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aScenarioComesOutAsItWentIn(String id) {
    Scenario scenario = ShippedScenarios.read(id, List.of());

    assertThat(ScenarioDecoder.decode(RecordEncoder.encode(scenario))).isEqualTo(scenario);
  }

  @Test
  void bytesThatAreLeftOverAreRefused() {
    byte[] bytes = RecordEncoder.encode(ShippedScenarios.read("starter", List.of()));

    assertThatThrownBy(() -> ScenarioDecoder.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("more bytes than a scenario has");
  }

  @Test
  void whatHasNoFormIsRefused() {
    assertThatThrownBy(() -> RecordEncoder.encode(new Forms.Odd(null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a null has no form in bytes");
  }
}
