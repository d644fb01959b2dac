package org.brinksim.document.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.tree.YamlTree;
import org.brinksim.document.writing.FlowYaml;
import org.junit.jupiter.api.Test;

class TreePairTest {
  private static final String ONE =
      "{a: 1, list: [{id: x, k: 1}, {id: y, k: 2}], text: \"say, so\", rows: [one, two]}";
  private static final String TWO =
      "{a: 1, list: [{id: z, k: 9}, {id: x, k: 5}, {id: y, k: 2}], text: \"other\", rows: [one]}";

  private static TreePair pair(String one, String two) throws Exception {
    return new TreePair(YamlTree.of("one", one), YamlTree.of("two", two));
  }

  private static String mixed(TreePair pair, String... places) {
    Set<KeyPath> chosen = new HashSet<>();
    pair.differences().stream()
        .map(TreePair.Place::path)
        .filter(path -> Set.of(places).contains(path.toString()))
        .forEach(chosen::add);
    assertThat(chosen).hasSize(places.length);
    return FlowYaml.of(pair.mixed(chosen));
  }

  @Test
  void everyPlaceThatDiffersIsTold() throws Exception {
    assertThat(pair(ONE, TWO).differences().stream().map(p -> p.path().toString()))
        .containsExactly("list.x.k", "list.z", "text", "rows");
    assertThat(pair(ONE, ONE).differences()).isEmpty();
  }

  @Test
  void nothingAndAllAreTheTwoThemselves() throws Exception {
    TreePair pair = pair(ONE, TWO);

    assertThat(mixed(pair)).isEqualTo(ONE);
    assertThat(mixed(pair, "list.x.k", "list.z", "text", "rows"))
        .as("what only the other has stands where it stands there")
        .isEqualTo(TWO);
  }

  @Test
  void aMixtureHasTheOthersPlacesAlone() throws Exception {
    assertThat(mixed(pair(ONE, TWO), "list.z", "text"))
        .isEqualTo(
            "{a: 1, list: [{id: z, k: 9}, {id: x, k: 1}, {id: y, k: 2}], text: \"other\","
                + " rows: [one, two]}");
    assertThat(mixed(pair(TWO, ONE), "list.z"))
        .as("what only the baseline has is taken away")
        .isEqualTo("{a: 1, list: [{id: x, k: 5}, {id: y, k: 2}], text: \"other\", rows: [one]}");
  }

  @Test
  void bareTextsWithACommaAreQuotedInOneLine() throws Exception {
    String block = "text: five, not six\nnone: \nnumber: -1.5e-3\n";

    assertThat(FlowYaml.of(YamlTree.of("block", block)))
        .isEqualTo("{text: \"five, not six\", none: null, number: -1.5e-3}");
  }
}
