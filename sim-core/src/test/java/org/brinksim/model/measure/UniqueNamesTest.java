package org.brinksim.model.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.experiment.Border;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;

/** Whatever things are called: a scenario that is accepted has no column and no metric twice. */
class UniqueNamesTest {
  private static final int ROUNDS = 500;

  private static final ReadScenario BORDER = Border.with();
  private static final ScenarioReader READER =
      new ScenarioReader(
          name -> Optional.of(new DocumentText("border.yaml", BORDER.resolvedYaml())));

  @Test
  void anActionAndAPropositionThatMakeOneColumnAreRefused() {
    for (String kind : List.of("belief", "estimateError")) {
      String message = refusal(twins(kind));

      assertThat(message)
          .contains("makes the column \"seer." + kind + ".firstDay\"")
          .contains("which a proposition that the state watches makes too");
    }
  }

  private static String twins(String action) {
    return """
        extends: border
        id: twins
        intelligence:
          propositions: {firstDay: {force: fir, quantity: present, prior: 0.5, halfLifeDays: 9}}
          observers: {seer: {signalsPerDay: 1, noisePerDay: 0, estimateError: 0.5}}
        states:
          - id: seer
            actions: [{id: %s, rung: %s, hazardPerDay: 0.01, assumption: none}]
        """
        .formatted(action, BORDER.scenario().ladder().rungs().get(0).id());
  }

  private static String refusal(String text) {
    try {
      read(text);
      return "";
    } catch (InvalidDocumentException e) {
      return e.getMessage();
    }
  }

  private static Scenario read(String text) {
    return READER.read(new DocumentText("test.yaml", text), List.of()).scenario();
  }

  /** Names that other things, columns and metrics have, in the place of all others. */
  @Test
  void noAcceptedScenarioHasAColumnOrMetricTwice() {
    SplittableRandom random = new SplittableRandom(5);
    List<String> words = words();
    int accepted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = BORDER.resolvedYaml();
      for (int i = 0; i < 3; i++) {
        String before = words.get(random.nextInt(words.size()));
        String after = words.get(random.nextInt(words.size()));
        text = text.replaceAll("(?<![A-Za-z0-9-])" + before + "(?![A-Za-z0-9-])", after);
      }
      try {
        assertUnique(read(text));
        accepted++;
      } catch (InvalidDocumentException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
    assertThat(accepted).isGreaterThan(ROUNDS / 20);
  }

  private static List<String> words() {
    Scenario border = BORDER.scenario();
    List<String> words = new ArrayList<>(border.parameters().keySet());
    words.addAll(border.intelligence().propositions().keySet());
    border.forces().forEach(f -> words.add(f.id()));
    border.states().forEach(s -> words.add(s.id()));
    border.states().forEach(s -> s.actions().forEach(a -> words.add(a.id())));
    border.ladder().rungs().forEach(r -> words.add(r.id()));
    border.responses().forEach(r -> words.add(r.id()));
    words.addAll(
        List.of("firstDay", "belief", "estimate", "estimateError", "rung", "index", "casualties"));
    words.addAll(List.of("areaHeld", "areaChange", "daysTo", "standing", "peakRung", "point"));
    return words;
  }

  private static void assertUnique(Scenario scenario) {
    List<String> columns = new ArrayList<>(List.of("scenario", "point", "replication"));
    columns.addAll(scenario.parameters().keySet());
    ResponseDefinitions.of(scenario).forEach(o -> columns.add(o.name()));
    assertThat(columns).doesNotHaveDuplicates();
    List<String> metrics = new ArrayList<>();
    Metrics.of(scenario).all().forEach(m -> metrics.add(m.name()));
    scenario.ladder().rungs().forEach(r -> metrics.add("standing." + r.id()));
    assertThat(metrics).doesNotHaveDuplicates();
  }
}
