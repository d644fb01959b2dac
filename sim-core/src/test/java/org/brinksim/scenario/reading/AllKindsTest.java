package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.binding.Binder;
import org.brinksim.document.binding.BindingIndex;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.Problems;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.writing.DocumentSchema;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of thing that a scenario file can choose among: laws, effects, aggregates, days,
 * amounts, theatres and all the others. One that is added is in a scenario that is read, written
 * back and run, in the schema and on the page, or a test here names it.
 */
class AllKindsTest {

  /** What the other examples do not hold. */
  private static final String MORE =
      """
      extends: small-hex
      id: more
      parameters:
        p1: {uniform: [1, 2], unit: days, assumption: test}
        p2: {logUniform: [1, 2], unit: days, assumption: test}
        p3: {triangular: [1, 2, 3], unit: days, assumption: test}
        p4: {beta: [1, 2], unit: days, assumption: test}
        p5: {normal: [1, 2], unit: days, assumption: test}
        p6: {logNormal: [1, 2], unit: days, assumption: test}
        p7: {choice: [1, 2], unit: days, assumption: test}
        p8: {value: 1, unit: days, assumption: test}
        p9: {eventRate: {events: 1, days: 2, priorEvents: 3, priorDays: 4}, unit: per day, assumption: test}
      responses:
        - {id: manyLost, metric: guests.casualties, aggregate: {finalAbove: 5}}
      """;

  private static final List<ReadScenario> EXAMPLES =
      List.of(
          Example.READER.read(Example.SMALL_HEX, List.of()),
          Example.READER.read(Example.SMALL_MIXED, List.of()),
          Example.READER.read(new DocumentText("variant.yaml", Example.VARIANT), List.of()),
          Example.READER.read(new DocumentText("more.yaml", MORE), List.of()));

  /** A kind of a sealed type, and how a file chooses it. */
  record Kind(Shape.Choice choice, Shape.Option option) {
    @Override
    public String toString() {
      return option.shape().type().getName().replaceFirst("^.*\\.", "");
    }
  }

  static List<Kind> kinds() {
    Map<Class<?>, Kind> kinds = new LinkedHashMap<>();
    collect(ScenarioShape.ROOT, kinds);
    return new ArrayList<>(kinds.values());
  }

  private static void collect(Shape shape, Map<Class<?>, Kind> kinds) {
    if (shape instanceof Shape.Keyed keyed) {
      keyed.fields().forEach(field -> collect(field.shape(), kinds));
    } else if (shape instanceof Shape.Listing list) {
      collect(list.item(), kinds);
    } else if (shape instanceof Shape.Mapping map) {
      collect(map.value(), kinds);
    } else if (shape instanceof Shape.Choice choice) {
      for (Shape.Option option : choice.options()) {
        kinds.put(option.shape().type(), new Kind(choice, option));
        collect(option.shape(), kinds);
      }
    }
  }

  @Test
  void everyPermittedRecordOfASealedTypeIsAKind() {
    List<Class<?>> types =
        kinds().stream().<Class<?>>map(k -> k.choice().type()).distinct().toList();
    List<Class<?>> records =
        kinds().stream().<Class<?>>map(k -> k.option().shape().type()).toList();

    assertThat(types).hasSizeGreaterThan(8);
    for (Class<?> type : types) {
      assertThat(records).as(type.getName()).contains(type.getPermittedSubclasses());
    }
  }

  private static List<? extends Record> found(ReadScenario example, Class<? extends Record> type) {
    BindingIndex index = new BindingIndex();
    new Binder(new Problems(), index, (shape, node) -> "")
        .bind(ScenarioShape.ROOT, KeysOf.tree(example.resolvedYaml()));
    return index.all(type).stream().map(BindingIndex.Placed::record).toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindIsReadInAnExampleAndComesBackFromItsCanonicalForm(Kind kind) {
    Optional<ReadScenario> example =
        EXAMPLES.stream()
            .filter(e -> !found(e, kind.option().shape().type()).isEmpty())
            .findFirst();

    assertThat(example).as("an example with %s", kind).isPresent();
    assertThat(Example.read(example.get().resolvedYaml())).isEqualTo(example.get().scenario());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindIsInTheSchemaAndOnThePage(Kind kind) {
    List<String> chosenBy = new ArrayList<>(kind.option().choosingKeys());
    kind.option().word().ifPresent(chosenBy::add);
    String schema = DocumentSchema.json(ScenarioShape.KIND);
    String page = ScenarioFormatPage.markdown();

    assertThat(kind.option().bare() || !chosenBy.isEmpty()).isTrue();
    for (String name : chosenBy) {
      assertThat(schema).contains('"' + name + '"');
      assertThat(page).containsAnyOf("`" + name + "`", "`type: " + name + "`");
    }
  }

  static List<ReadScenario> examples() {
    return EXAMPLES;
  }

  /** What is read is run. What each kind does is asserted beside the phase that does it. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleRunsToItsHorizon(ReadScenario example) {
    Scenario scenario = example.scenario();
    Experiment experiment = new Experiment(CompiledScenario.of(scenario), 1);
    for (int r = 0; r < 20; r++) {
      assertThat(experiment.run(Run.ofFirstPoint(r))).isInstanceOf(RunResult.Completed.class);
    }
  }

  /** Every law of a parameter is explained in words, and every number has a basis. */
  @ParameterizedTest
  @MethodSource("examples")
  void everyNumberIsExplained(ReadScenario example) {
    assertThat(example.numbers())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            number -> {
              assertThat(number.value()).isNotBlank().doesNotContain("[", "Law");
              assertThat(number.basis()).isNotBlank();
            });
  }
}
