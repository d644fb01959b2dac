package org.brinksim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.Law;
import org.brinksim.law.LogNormalLaw;
import org.brinksim.law.UniformLaw;
import org.brinksim.scenario.Parameter;
import org.junit.jupiter.api.Test;

class ParameterDrawsTest {

  private static final RandomStreams STREAMS = new RandomStreams(1, 0);
  private static final Law UNIT = new UniformLaw(List.of(0.0, 1.0));

  private static Map<String, Parameter> declared(Object... namesAndLaws) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndLaws.length; i += 2) {
      parameters.put((String) namesAndLaws[i], parameter((Law) namesAndLaws[i + 1]));
    }
    return parameters;
  }

  private static Parameter parameter(Law law) {
    return new Parameter(
        law, "unit", Optional.empty(), Optional.of("a test"), List.of(), Optional.empty());
  }

  /** The first outputs of the streams by an implementation in Python, over 2^64. */
  @Test
  void eachParameterIsTheQuantileAtTheFirstNumberOfItsOwnStream() {
    Map<String, Double> drawn = ParameterDraws.of(declared("lethality", UNIT), STREAMS);

    assertThat(drawn.get("lethality")).isEqualTo((0x88286c8542eb9084L >>> 11) * 0x1.0p-53);
  }

  @Test
  void valuesKeepTheOrderOfDeclarationAndCannotBeChanged() {
    Map<String, Double> drawn =
        ParameterDraws.of(declared("z", UNIT, "a", new ConstantLaw(2), "m", UNIT), STREAMS);

    assertThat(drawn.keySet()).containsExactly("z", "a", "m");
    assertThat(drawn).contains(entry("a", 2.0));
    assertThatThrownBy(() -> drawn.put("z", 1.0)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void changingOneParametersLawLeavesTheOthersAsTheyWere() {
    for (int replication = 0; replication < 50; replication++) {
      RandomStreams streams = new RandomStreams(1, replication);
      Map<String, Double> before =
          ParameterDraws.of(declared("a", UNIT, "b", UNIT, "c", UNIT), streams);
      Map<String, Double> after =
          ParameterDraws.of(
              declared("a", UNIT, "b", new LogNormalLaw(List.of(3.0, 1.0)), "c", UNIT), streams);

      assertThat(after.get("a")).isEqualTo(before.get("a"));
      assertThat(after.get("b")).isNotEqualTo(before.get("b"));
      assertThat(after.get("c")).isEqualTo(before.get("c"));
    }
  }

  @Test
  void addingRemovingOrReorderingParametersLeavesTheOthersAsTheyWere() {
    Map<String, Double> before = ParameterDraws.of(declared("a", UNIT, "b", UNIT), STREAMS);
    Map<String, Double> more =
        ParameterDraws.of(declared("new", UNIT, "b", UNIT, "another", UNIT, "a", UNIT), STREAMS);
    Map<String, Double> fewer = ParameterDraws.of(declared("b", UNIT), STREAMS);

    assertThat(more).containsAllEntriesOf(before);
    assertThat(before).containsAllEntriesOf(fewer);
  }

  @Test
  void parametersOfOneLawAreDrawnApart() {
    Map<String, Double> drawn = ParameterDraws.of(declared("a", UNIT, "b", UNIT), STREAMS);

    assertThat(drawn.get("a")).isNotEqualTo(drawn.get("b"));
  }

  @Test
  void nothingDeclaredIsNothingDrawn() {
    assertThat(ParameterDraws.of(Map.of(), STREAMS)).isEmpty();
  }
}
