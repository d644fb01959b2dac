package org.brinksim.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.overlay.TreePair;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.tree.Node;
import org.brinksim.document.writing.FlowYaml;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no input when a difference is split is no input of a run: other words, the same bits. */
class WordsAreNotReadTest {
  private static final ScenarioReader READER = new ScenarioReader(name -> Optional.empty());
  private static final int RUNS = 3;

  @ParameterizedTest
  @ValueSource(strings = {"kursk-2024", "starter", "strait"})
  void aScenarioInOtherWordsRunsTheSame(String id) throws Exception {
    ReadScenario read = READER.read(ShippedScenarios.find(id).orElseThrow(), List.of());
    Node tree = InputText.tree(id, read.resolvedYaml());
    ReadScenario plain = READER.read(new DocumentText(id, FlowYaml.of(tree)), List.of());
    assertThat(plain.scenario())
        .as("one-line YAML is read back as it was")
        .isEqualTo(read.scenario());

    Node other = inOtherWords(tree);
    ReadScenario changed = READER.read(new DocumentText(id, FlowYaml.of(other)), List.of());
    Swaps swaps = Swaps.of(new TreePair(tree, other), false);

    assertThat(swaps.words()).hasSizeGreaterThan(10);
    assertThat(swaps.places()).isEmpty();
    Experiment one = new Experiment(CompiledScenario.of(read.scenario()), 1);
    Experiment two = new Experiment(CompiledScenario.of(changed.scenario()), 1);
    for (int r = 0; r < RUNS; r++) {
      Completed a = (Completed) one.run(Run.ofFirstPoint(r));
      Completed b = (Completed) two.run(Run.ofFirstPoint(r));
      assertThat(b.responses().toArray()).as("replication " + r).isEqualTo(a.responses().toArray());
    }
  }

  /** Every text under a key of words is another; names of claims stay, as claims are looked up. */
  private static Node inOtherWords(Node node) {
    if (node instanceof Node.Items list) {
      // A list of things without an id is one place, words and numbers together.
      boolean taken =
          list.items().stream()
              .allMatch(i -> i instanceof Node.Entries e && e.text("id").isPresent());
      return !taken
          ? list
          : new Node.Items(
              list.at(), list.items().stream().map(WordsAreNotReadTest::inOtherWords).toList());
    }
    if (!(node instanceof Node.Entries map)) {
      return node;
    }
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) ->
                entries.put(key, new Node.Entry(entry.keyAt(), ofKey(key, entry.value()))));
    return new Node.Entries(map.at(), entries);
  }

  private static Node ofKey(String key, Node value) {
    boolean words = Swaps.OF_WORDS.contains(key) && !key.equals("claim") && !key.equals("inspired");
    return words && value instanceof Node.Single single && single.style() != Node.Style.EMPTY
        ? new Node.Single(single.at(), single.text() + " again", Node.Style.QUOTED)
        : inOtherWords(value);
  }
}
