package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.ResponseDefinition;
import org.junit.jupiter.api.Test;

class ResultLayoutTest {

  private static final Experiment BORDER = Border.experiment(Border.with(), 1);
  private static final ResultLayout LAYOUT = BORDER.layout();

  @Test
  void aLayoutHasTheNamesUnitsAndWordsOfItsScenarioInTheirOrder() {
    CompiledScenario compiled = BORDER.scenario(0);

    assertThat(LAYOUT.factors().all()).isEmpty();
    assertThat(LAYOUT.parameters().names())
        .containsExactlyElementsOf(compiled.scenario().parameters().keySet());
    assertThat(LAYOUT.responses().all())
        .extracting(ResultColumn::name, ResultColumn::unit, ResultColumn::label)
        .containsExactlyElementsOf(
            compiled.responses().stream().map(ResultLayoutTest::tuple).toList());
    assertThat(LAYOUT.metrics().all())
        .extracting(ResultColumn::name, ResultColumn::unit, ResultColumn::label)
        .containsExactlyElementsOf(
            compiled.metrics().stream().map(ResultLayoutTest::tuple).toList());
    assertThat(LAYOUT.times()).isEqualTo(41);
    assertThat(LAYOUT.horizonDays()).isEqualTo(20);
  }

  private static Tuple tuple(ResponseDefinition of) {
    return Tuple.tuple(of.name(), of.unit().key(), of.label());
  }

  private static Tuple tuple(Metric of) {
    return Tuple.tuple(of.name(), of.unit().key(), of.label());
  }

  @Test
  void aNameThatIsNotThereIsRefusedWithAllThatAreTheNearestFirst() {
    assertThatThrownBy(() -> LAYOUT.responses().place("finalRang"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "there is no response \"finalRang\"; there are finalRung, peakRung, ")
        .hasMessageContaining(", fir.belief.fighting, ");
    assertThatThrownBy(() -> LAYOUT.factors().place("x"))
        .hasMessage("there is no factor \"x\"; there are none");
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    ResultColumn column = new ResultColumn("a", "day", "A");
    assertThatThrownBy(() -> new ResultColumns("metric", List.of(column, column)))
        .hasMessage("two metrics are named a");
  }

  @Test
  void aFactorNamedAsAResponseOfItsTableIsRefused() {
    assertThatThrownBy(() -> varied("peakRung"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the factor \"peakRung\" has the name of a parameter or response, which is a column of"
                + " the same table");
  }

  @Test
  void aFactorNamedAsAParameterHasItsColumn() {
    ResultLayout layout = varied("lethality").layout();
    assertThat(BORDER.layout().parameters().has("lethality")).isTrue();
    assertThat(layout.parameters().has("lethality")).isFalse();
    assertThat(layout.factors().names()).containsExactly("lethality");
    assertThat(layout.parameters().size()).isEqualTo(BORDER.layout().parameters().size() - 1);
  }

  private static Experiment varied(String name) {
    return Experiment.of(
        List.of(new ResultColumn(name, "", name)),
        List.of(new DesignPoint(BORDER.scenario(0), List.of(1.0))),
        1);
  }

  /** The numbers are part of the format: another machine reads what this one wrote. */
  @Test
  void theFingerprintTellsLayoutsApartAndStaysTheSame() {
    ResultColumns none = new ResultColumns("factor", List.of());
    ResultColumns one = new ResultColumns("response", List.of(new ResultColumn("a", "day", "A")));
    ResultColumns word = new ResultColumns("response", List.of(new ResultColumn("a", "day", "B")));
    ResultColumns unit =
        new ResultColumns("response", List.of(new ResultColumn("a", "level", "A")));
    ResultLayout layout = new ResultLayout(none, none, one, none, 3, 1);

    assertThat(Long.toHexString(layout.fingerprint())).isEqualTo("6688706321c71890");
    assertThat(new ResultLayout(none, none, word, none, 3, 1).fingerprint())
        .isEqualTo(layout.fingerprint());
    assertThat(
            List.of(
                new ResultLayout(none, none, unit, none, 3, 1).fingerprint(),
                new ResultLayout(none, one, none, none, 3, 1).fingerprint(),
                new ResultLayout(none, none, one, none, 4, 1).fingerprint(),
                new ResultLayout(none, none, one, none, 3, 2).fingerprint()))
        .doesNotHaveDuplicates()
        .doesNotContain(layout.fingerprint());
  }

  @Test
  void pointsDrawTheSameRandomNumbers() {
    CompiledScenario plain = BORDER.scenario(0);
    CompiledScenario other = CompiledScenario.of(Border.with("forces.elm.fires=1.2").scenario());
    ResultColumn fires = new ResultColumn("forces.elm.fires", "", "Fires");
    Experiment two =
        Experiment.of(
            List.of(fires),
            List.of(new DesignPoint(plain, List.of(1.0)), new DesignPoint(other, List.of(1.2))),
            1);

    RunResult.Completed first = (RunResult.Completed) two.run(new Run(0, 3));
    RunResult.Completed second = (RunResult.Completed) two.run(new Run(1, 3));

    RunResult.Completed alone = (RunResult.Completed) BORDER.run(new Run(0, 3));
    assertThat(first.series()).isEqualTo(alone.series());
    assertThat(second.run()).isEqualTo(new Run(1, 3));
    assertThat(second.parameters()).isEqualTo(first.parameters());
    assertThat(second.series()).isNotEqualTo(first.series());
  }

  @Test
  void pointsOfAnotherLayoutAreRefused() {
    CompiledScenario plain = BORDER.scenario(0);
    CompiledScenario longer = CompiledScenario.of(Border.with("horizonDays=30").scenario());

    assertThatThrownBy(
            () ->
                Experiment.of(
                    List.of(),
                    List.of(new DesignPoint(plain, List.of()), new DesignPoint(longer, List.of())),
                    1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "design point 1 would give results of another layout: its parameters, responses, metrics or recorded days differ");
    assertThatThrownBy(
            () -> Experiment.of(List.of(), List.of(new DesignPoint(plain, List.of(2.0))), 1))
        .hasMessage("design point 0 has 1 settings; must have 0, one for each factor");
    assertThatThrownBy(() -> Experiment.of(List.of(), List.of(), 1))
        .hasMessage("an experiment has no design point; must have one");
  }

  @Test
  void runsAreInTheOrderOfReplicationsThenPoints() {
    assertThat(new TreeSet<>(List.of(new Run(1, 0), new Run(0, 9), new Run(0, 2))))
        .containsExactly(new Run(1, 0), new Run(0, 2), new Run(0, 9));
    assertThatThrownBy(() -> new Run(-1, 0)).hasMessage("point is -1; must be at least 0");
    assertThatThrownBy(() -> new Run(0, -1)).hasMessage("replication is -1; must be at least 0");
  }
}
