package org.brinksim.lab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseComparison;
import org.brinksim.comparison.ResponseFamily;
import org.brinksim.comparison.ResponseSample;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.lab.encoding.RecordEncoder;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.wording.comparison.ComparisonWords;
import org.junit.jupiter.api.Test;

class ComparedSettingsTest {
  private static final int TEXTS = 13;
  private static final int RUNS = 30;
  private static final Scenario SCENARIO = ShippedScenarios.read("starter", List.of());
  private static final ResultLayout LAYOUT =
      ResultLayout.of(List.of(), CompiledScenario.of(SCENARIO));
  private static final List<String> NAMES =
      List.of("alder.casualties", "peakRung", "daysTo.truce", "birch.belief.build-up");

  private static ComparedSettings settings() {
    return new ComparedSettings(LAYOUT, SCENARIO.horizonDays());
  }

  private static double[] values(EngineSession session, String name) {
    int place = LAYOUT.responses().place(name);
    return IntStream.range(0, RUNS).mapToDouble(run -> session.run(run)[place]).toArray();
  }

  private static EngineSession session() {
    return EngineSession.of(RecordEncoder.encode(SCENARIO), 5, 1);
  }

  private static EngineSession changed() {
    EngineSession session = session();
    session.set(List.of("lethality"), new double[] {0.01}, List.of());
    return session;
  }

  private static double[] all(EngineSession session) {
    return NAMES.stream().flatMapToDouble(n -> Arrays.stream(values(session, n))).toArray();
  }

  @Test
  void verdictsAreThoseOfAComparisonOfDirectories() {
    ResponseFamily family =
        ResponseFamily.of(
            NAMES.stream()
                .map(
                    name ->
                        new ResponseSample(
                            name,
                            name,
                            LAYOUT.responses().get(LAYOUT.responses().place(name)).unit(),
                            SCENARIO.horizonDays(),
                            true,
                            values(session(), name),
                            values(changed(), name)))
                .toList(),
            Margins.STANDARD);

    String[] texts = session().verdicts(NAMES, true, all(session()), all(changed()));

    assertThat(texts).hasSize(TEXTS * NAMES.size());
    for (int i = 0; i < NAMES.size(); i++) {
      ResponseComparison expected = family.responses().get(i);
      ComparisonWords words = new ComparisonWords(expected);
      assertThat(Arrays.copyOfRange(texts, TEXTS * i, TEXTS * i + 8))
          .containsExactly(
              expected.verdict().name(),
              words.verdict(),
              words.compared(),
              words.baseline(),
              words.other(),
              words.difference(),
              words.pValue(),
              words.margin());
      assertThat(texts[TEXTS * i + 12]).isEqualTo(words.meaning(true));
    }
    assertThat(texts[0]).isEqualTo("DIFFERENT");
  }

  @Test
  void theNumbersOfAPictureAreThoseOfTheWords() {
    double[] a = {1, 2, 3, 4, 5, 6};
    double[] b = {3, 4.5, 4.5, 6, 7.5, 7.5};

    String[] texts = settings().verdicts(List.of("alder.casualties"), true, a, b);

    assertThat(Double.parseDouble(texts[8])).isEqualTo(2);
    assertThat(Double.parseDouble(texts[9])).isLessThan(2);
    assertThat(Double.parseDouble(texts[10])).isGreaterThan(2);
    assertThat(texts[5]).startsWith("+2");
    // A twentieth of the standard deviation of 1 to 6.
    assertThat(Double.parseDouble(texts[11])).isCloseTo(Math.sqrt(3.5) / 20, within(1e-15));
  }

  @Test
  void pairsThatAreEqualAreTheSameAndRunsThatAreNoPairsMayDifferInNumber() {
    double[] a = {1, 2, 3};

    assertThat(settings().verdicts(List.of("alder.casualties"), true, a, a))
        .startsWith("SAME", "same (equal in all 3 pairs)");
    assertThat(
            settings()
                .verdicts(List.of("alder.casualties"), false, a, new double[] {1, 2, 3, 4})[0])
        .isEqualTo("UNDECIDED");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThatThrownBy(
            () -> settings().verdicts(List.of("luck"), true, new double[1], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("luck");
    assertThatThrownBy(
            () ->
                settings()
                    .verdicts(List.of("alder.casualties"), true, new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs");
  }
}
