package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.Quantity;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.overlay.InputFile;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.Problem;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.writing.CanonicalYaml;
import org.brinksim.document.writing.JsonText;
import org.brinksim.scenario.Combat;
import org.brinksim.scenario.Force;
import org.brinksim.scenario.Ladder;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Theatre;
import org.brinksim.scenario.When;
import org.brinksim.scenario.warning.Warning;
import org.brinksim.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {
  private static final ScenarioReader READER = Example.READER;

  private static final Ladder.Rung QUARREL =
      new Ladder.Rung(
          "quarrel", Optional.empty(), 1, Optional.of(4.0), Map.of(), "military", Map.of());

  @TempDir Path directory;

  @Test
  void aSmallMixedScenarioIsReadWhole() {
    Scenario scenario = Example.read(Example.SMALL_MIXED.text());

    assertThat(scenario.id()).isEqualTo("small-mixed");
    assertThat(scenario.steps()).isEqualTo(30);
    assertThat(scenario.combat().elementSize()).isEqualTo(100);
    assertThat(scenario.combat().attackRatio()).isEqualTo(Quantity.of(3));
    assertThat(scenario.combat().breakpoint()).isEqualTo(new Combat.Breakpoint.None());
    assertThat(scenario.theatre()).isEqualTo(new Theatre.Mixed(Map.of()));
    assertThat(scenario.ladder())
        .isEqualTo(
            new Ladder(
                Quantity.of(90),
                Optional.empty(),
                Map.of(),
                List.of(QUARREL),
                List.of(
                    new Ladder.Condition(
                        "quarrel", new Ladder.Threshold("west.engaged", Quantity.of(0))))));
    assertThat(scenario.forces().get(1).formations().get(0).waves())
        .containsExactly(
            new Force.Wave(
                new When.OnDay(Quantity.of(0)),
                new Force.Amount.Each(Quantity.of(800)),
                Quantity.of(1),
                new Force.TrainingSpread(Quantity.of(0), Quantity.of(0)),
                Force.Arrival.LINE,
                Optional.empty()));
  }

  @Test
  void theResolvedScenarioReadsAsTheSameScenario() {
    for (DocumentText example : List.of(Example.SMALL_MIXED, Example.SMALL_HEX)) {
      ReadScenario first = READER.read(example, List.of());
      ReadScenario second =
          READER.read(new DocumentText("scenario.yaml", first.resolvedYaml()), List.of());

      assertThat(second.scenario()).isEqualTo(first.scenario());
      assertThat(second.resolvedYaml()).isEqualTo(first.resolvedYaml());
    }
  }

  @Test
  void theExamplesUseEveryRecordAndEveryKeyOfTheFormat() {
    String limited =
        Example.SMALL_MIXED
            .text()
            .replace("type: mixed", "type: mixed, lineCapacity: {red: 500}")
            .replace("substepsPerDay: 4", "substepsPerDay: 4\n  exactBelow: 10")
            .replace("fires: 0", "fires: 0\n    unaimed: 0");
    Set<String> used = new LinkedHashSet<>(KeysOf.file(limited));
    used.addAll(
        KeysOf.file(
            Example.SMALL_HEX
                .text()
                .replace(
                    "aggregate: final}",
                    "aggregate: final}\n  - {id: high, metric: rung, aggregate: {finalAbove: 2}}")));

    Set<String> unused = KeysOf.format();
    unused.removeAll(used);
    assertThat(unused).isEmpty();
  }

  @Test
  void textsThatLookLikeOtherThingsComeBackAsTheyWere() {
    for (String says :
        List.of(
            "yes",
            "no: really",
            "on, off",
            "# hash",
            "\"quoted\" \\ it's",
            "2024",
            "2024-11-05",
            "true",
            "null",
            "~",
            "- dash",
            "é 한국 \u2028 \u200f 😀",
            " edge ")) {
      String json = "\"" + says.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      String text =
          Example.SMALL_MIXED
              .text()
              .replace("title: Two small forces without a map", "title: " + escaped(json));
      ReadScenario first = READER.read(new DocumentText("a.yaml", text), List.of());

      assertThat(first.scenario().title()).isEqualTo(says);
      assertThat(Example.read(first.resolvedYaml()).title()).isEqualTo(says);
    }
  }

  private static String escaped(String text) {
    return text.replace("\u2028", "\\u2028");
  }

  @Test
  void numbersComeBackAsTheyWere() {
    for (String number : List.of("0.1", "1e-7", "123456789.25", "1E20", "+3", ".5", "2.", "1e3")) {
      Scenario scenario = Example.read(Example.SMALL_MIXED.text(), "combat.restDays=" + number);
      String resolved = CanonicalYaml.of(ScenarioShape.ROOT, scenario);

      assertThat(scenario.combat().restDays()).isEqualTo(Quantity.of(Double.parseDouble(number)));
      assertThat(Example.read(resolved)).isEqualTo(scenario);
    }
  }

  @Test
  void jsonIsReadWhereverYamlIs() throws IOException {
    String json = JsonText.of(KeysOf.plain(Example.SMALL_HEX.text())).replace("  ", "\t");
    Path named = directory.resolve("scenario.json");
    Path unnamed = directory.resolve("scenario.yaml");
    Files.writeString(named, json);
    Files.writeString(unnamed, "\ufeff" + json);
    Scenario expected = Example.read(Example.SMALL_HEX.text());

    assertThat(READER.read(named, List.of()).scenario()).isEqualTo(expected);
    assertThat(READER.read(unnamed, List.of()).scenario()).isEqualTo(expected);
  }

  @Test
  void theInputIsNamedWithItsHash() throws IOException {
    Path file = directory.resolve("small.yaml");
    Files.writeString(file, "\ufeff" + Example.SMALL_MIXED.text());

    List<InputFile> inputs = READER.read(file, List.of()).inputs();

    assertThat(inputs)
        .containsExactly(
            new InputFile(file.toString(), Sha256.of("\ufeff" + Example.SMALL_MIXED.text())));
    assertThat(Sha256.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void problemsCanBeReadOneByOne() {
    assertThatThrownBy(() -> Example.read(Example.SMALL_MIXED.text(), "combat.restDays=-1"))
        .isInstanceOfSatisfying(
            InvalidDocumentException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        new Problem(
                            "--set combat.restDays=-1",
                            0,
                            0,
                            "combat.restDays",
                            "is -1; must be a number of at least 0 or $parameter (days)")));
  }

  @Test
  void filesThatAreNoTextAreRefused() throws IOException {
    Path latin = directory.resolve("latin.yaml");
    Files.write(latin, "title: é".getBytes(StandardCharsets.ISO_8859_1));
    Path bell = directory.resolve("bell.yaml");
    Files.writeString(bell, Example.SMALL_MIXED.text().replace("title: Two", "title: \u0007Two"));
    Path blank = directory.resolve("blank.json");
    Files.writeString(blank, " \n");
    Path missing = directory.resolve("missing.yaml");

    assertRefused(latin, "line 1, column 8  is not UTF-8 text from here on");
    assertRefused(
        bell, "line 4, column 8  holds U+0007, a control; no text may hold it. Maybe remove it");
    assertRefused(blank, "is empty");
    assertRefused(missing, "does not exist");
    assertRefused(directory, "is a directory; must be a YAML or JSON file");
  }

  @Test
  void filesThatAreTooLargeOrTooDeepAreRefused() throws IOException {
    Path large = directory.resolve("large.yaml");
    Files.write(large, new byte[InputText.MAX_BYTES + 1]);
    Path deep = directory.resolve("deep.yaml");
    Files.writeString(deep, "[".repeat(5000) + "]".repeat(5000));
    Path deepJson = directory.resolve("deep.json");
    Files.writeString(deepJson, "[".repeat(5000) + "]".repeat(5000));

    assertRefused(large, "is larger than 20 MB");
    assertRefused(deep, "line 1, column 102  is nested too deeply; at most 100 levels");
    assertRefused(deepJson, "is nested too deeply, or a number, key or text is too long");
  }

  private static void assertRefused(Path file, String line) {
    assertThatThrownBy(() -> READER.read(file, List.of()))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(file + " is not a valid scenario (1 problem):\n  " + line);
  }

  /** A name of a metric is told by all of it: its last part may be any proposition. */
  @Test
  void aPropositionMayHaveTheNameOfAKindOfMetric() {
    String text =
        Example.SMALL_MIXED.text()
            + """
            states: [{id: north}]
            intelligence:
              propositions:
                areaHeld: {force: east, quantity: present, prior: 0.5, halfLifeDays: 60}
                rung: {force: east, quantity: present, prior: 0.5, halfLifeDays: 60}
              observers:
                north: {signalsPerDay: 1, noisePerDay: 0.1, estimateError: 0.5}
            responses:
              - {id: belief, metric: north.belief.areaHeld, aggregate: peak}
              - {id: many, metric: north.estimate.rung, aggregate: {firstDayAbove: 100}}
            """;

    assertThat(Example.READER.read(new DocumentText("test.yaml", text), List.of()).warnings())
        .noneMatch(warning -> warning.kind() == Warning.Kind.IMPOSSIBLE_RESPONSE);
  }
}
