package org.brinksim.results.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.document.overlay.TreePair;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.document.problem.KeyPath;
import org.brinksim.document.problem.MalformedInputException;
import org.brinksim.document.tree.InputText;
import org.brinksim.document.writing.FlowYaml;
import org.brinksim.experiment.DesignPoint;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.model.CompiledScenario;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * The two scenarios, and what lies between them: the baseline with some of the inputs of the other.
 *
 * <p>Words are those of the baseline; where these do not go with the numbers (a claim that holds no
 * longer what rests on it), those of the other.
 */
final class Mixtures {
  private static final ScenarioReader READER = new ScenarioReader(name -> Optional.empty());
  private static final String NAME = "a mixture of both scenarios";

  private final TreePair pair;
  private final Swaps swaps;
  private final List<String> names;
  private final List<String> responses;
  private final List<Scenario> scenarios;
  private final List<Interventions> byHand;
  private final long seed;
  private final Map<BitSet, Made> made = new HashMap<>();

  /** A mixture, or why there is none. */
  private record Made(Optional<Experiment> experiment, String problem) {}

  /**
   * The mixtures of two scenarios.
   *
   * @param responses the responses that each has to yield
   */
  Mixtures(
      RunResults baseline,
      ReadScenario ofBaseline,
      RunResults other,
      ReadScenario ofOther,
      List<String> responses) {
    this.pair = pair(ofBaseline, ofOther);
    this.byHand =
        List.of(
            Interventions.parse(baseline.manifest().interventions()),
            Interventions.parse(other.manifest().interventions()));
    this.swaps = Swaps.of(pair, !byHand.get(0).equals(byHand.get(1)));
    this.names = List.copyOf(swaps.places().keySet());
    this.responses = List.copyOf(responses);
    this.scenarios = List.of(ofBaseline.scenario(), ofOther.scenario());
    this.seed = baseline.manifest().seed();
  }

  private static TreePair pair(ReadScenario one, ReadScenario two) {
    try {
      return new TreePair(
          InputText.tree(NAME, one.resolvedYaml()), InputText.tree(NAME, two.resolvedYaml()));
    } catch (MalformedInputException e) {
      throw new IllegalStateException("a scenario that was read cannot be read again", e);
    }
  }

  /** The names of the inputs that differ. */
  List<String> names() {
    return names;
  }

  /** How many places of words differ. */
  int words() {
    return swaps.words().size();
  }

  /** The places of an input, as they are told. */
  List<String> places(int input) {
    return swaps.places().get(names.get(input)).stream().map(KeyPath::toString).toList();
  }

  /**
   * What is wrong with a mixture; empty when it can be run.
   *
   * @param inputs the inputs that are the other's
   */
  Optional<String> problem(BitSet inputs) {
    Made mixture = made(inputs);
    return mixture.experiment().isPresent() ? Optional.empty() : Optional.of(mixture.problem());
  }

  /** The runs of a mixture that has no problem. */
  Experiment experiment(BitSet inputs) {
    return made(inputs).experiment().orElseThrow();
  }

  private Made made(BitSet inputs) {
    Made before = made.get(inputs);
    if (before != null) {
      return before;
    }
    Made now = make(inputs);
    made.put((BitSet) inputs.clone(), now);
    return now;
  }

  private Made make(BitSet inputs) {
    int taken = inputs.cardinality();
    if (taken == 0 || taken == names.size()) {
      return experiment(scenarios.get(taken == 0 ? 0 : 1), byHand.get(taken == 0 ? 0 : 1));
    }
    Interventions interventions = byHand.get(0);
    Set<KeyPath> places = new HashSet<>();
    for (int i = inputs.nextSetBit(0); i >= 0; i = inputs.nextSetBit(i + 1)) {
      places.addAll(swaps.places().get(names.get(i)));
      if (names.get(i).equals(Swaps.BY_HAND)) {
        interventions = byHand.get(1);
      }
    }
    Made made = made(places, interventions);
    if (made.experiment().isPresent() || swaps.words().isEmpty()) {
      return made;
    }
    places.addAll(swaps.words());
    Made withWords = made(places, interventions);
    return withWords.experiment().isPresent() ? withWords : made;
  }

  private Made made(Set<KeyPath> places, Interventions interventions) {
    try {
      String yaml = FlowYaml.of(pair.mixed(places));
      return experiment(
          READER.read(new DocumentText(NAME, yaml), List.of()).scenario(), interventions);
    } catch (InvalidDocumentException e) {
      return new Made(
          Optional.empty(), e.problems().get(0).path() + ": " + e.problems().get(0).message());
    }
  }

  private Made experiment(Scenario scenario, Interventions interventions) {
    CompiledScenario compiled = CompiledScenario.of(scenario);
    ResultLayout layout = ResultLayout.of(List.of(), compiled);
    List<String> missing = new ArrayList<>(responses);
    missing.removeIf(name -> layout.responses().has(name));
    if (!missing.isEmpty()) {
      return new Made(Optional.empty(), "it has no response " + missing.get(0));
    }
    return new Made(
        Optional.of(
            new Experiment(
                layout,
                List.of(new DesignPoint(compiled, List.of(), Map.of(), 0, interventions)),
                seed,
                1)),
        "");
  }
}
