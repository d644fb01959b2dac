package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.document.tree.Node;
import org.brinksim.document.tree.YamlTree;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No number in the file of a shipped scenario is without effect: with it changed some run is
 * another than with the same random numbers it was, in a metric of a day or in a response. A number
 * without effect leaves every bit as it was, so that chance has no part in it.
 *
 * <p>A sample of the numbers, drawn with a fixed seed; {@code mvn verify -P numbers} takes all, and
 * asks of those named here whether they are without effect still.
 */
class EveryNumberMattersTest {
  private static final long SEED = 20241105L;
  private static final boolean ALL = Boolean.getBoolean("brink.numbers.all");

  /** In so many runs a number may take until it shows: an act in a hundred, driven by another. */
  private static final int REPLICATIONS = 1500;

  /** Half as much again, or half: two changes of each number. */
  private static final int CHANGES = 2;

  /**
   * Places on the map are names for the picture. Full strength is what waves are held against, in a
   * warning, where none fills up to it. The version of the format is no number of the world, and
   * what is concluded is asked of the runs afterwards.
   */
  private static final List<String> NO_NUMBERS_OF_THE_RUN =
      List.of("format", "theatre\\.places\\..*", "conclusion\\.share");

  private static final Map<String, List<String>> WITHOUT_EFFECT =
      Map.of(
          "kursk-2024",
          List.of("forces\\.(russia|ukraine)\\.formations\\.(brigade|reserve)\\.establishment"),
          "starter",
          List.of("forces\\..*\\.establishment"),
          // The format asks for a whole block of combat; the file says that its crews neither break
          // nor lose power, and that nobody attacks or withdraws.
          "strait",
          List.of(
              "forces\\..*\\.establishment",
              "combat\\.frictionLoss",
              "combat\\.postureCover\\.(attack|withdraw)",
              "combat\\.cohesion\\.(recoveryDays|minimum)",
              "combat\\.casualties\\.(capturedWhenBroken|returnDays)",
              "combat\\.restDays",
              "combat\\.destroyedFraction"));

  /** The runs of a scenario as it is shipped, made when they are asked for. */
  private record Shipped(ReadScenario read, Experiment experiment, Map<Integer, Completed> runs) {
    private static Shipped of(String id) {
      ReadScenario read =
          new ScenarioReader(ShippedScenarios::find)
              .read(ShippedScenarios.find(id).orElseThrow(), List.of());
      return new Shipped(
          read,
          new Experiment(CompiledScenario.of(read.scenario()), SEED),
          new ConcurrentHashMap<>());
    }

    private Completed run(int replication) {
      return runs.computeIfAbsent(
          replication, r -> (Completed) experiment.run(Run.ofFirstPoint(r)));
    }
  }

  @ParameterizedTest
  @CsvSource({"kursk-2024, 20", "starter, 12", "strait, 12"})
  void aChangeOfAnyNumberMovesSomeRun(String id, int sample) throws Exception {
    Shipped shipped = Shipped.of(id);
    List<ScenarioNumber> numbers = new ArrayList<>(written(shipped));
    List<ScenarioNumber> named = numbers.stream().filter(it -> isNamed(id, it)).toList();
    numbers.removeAll(named);
    Collections.shuffle(numbers, new Random(SEED));
    List<ScenarioNumber> looked = ALL ? numbers : numbers.subList(0, sample);

    assertThat(looked).filteredOn(number -> !matters(shipped, number)).as(id).isEmpty();
    assertThat(named).isNotEmpty();
    assertThat(ALL ? named : List.<ScenarioNumber>of())
        .filteredOn(number -> matters(shipped, number))
        .as("with an effect after all, %s", id)
        .isEmpty();
  }

  private static List<ScenarioNumber> written(Shipped shipped) throws Exception {
    String id = shipped.read().scenario().id();
    Node file = YamlTree.of(id, ShippedScenarios.find(id).orElseThrow().text());
    return shipped.read().numbers().stream()
        .filter(number -> isWritten(file, number.path()))
        .filter(number -> NO_NUMBERS_OF_THE_RUN.stream().noneMatch(number.path()::matches))
        .toList();
  }

  private static boolean isNamed(String id, ScenarioNumber number) {
    return WITHOUT_EFFECT.get(id).stream().anyMatch(number.path()::matches);
  }

  /** Whether a place, whose keys may hold dots themselves, is in a file; a default is not. */
  private static boolean isWritten(Node node, String path) {
    if (path.isEmpty()) {
      return true;
    }
    return IntStream.rangeClosed(1, path.length())
        .filter(end -> end == path.length() || path.charAt(end) == '.')
        .anyMatch(
            end ->
                step(node, path.substring(0, end))
                    .anyMatch(
                        next -> isWritten(next, path.substring(Math.min(end + 1, path.length())))));
  }

  private static Stream<Node> step(Node node, String key) {
    if (node instanceof Node.Entries map) {
      return map.get(key).stream();
    }
    return node instanceof Node.Items list
        ? IntStream.range(0, list.items().size())
            .filter(i -> key.equals(Integer.toString(i)) || isNamed(list.items().get(i), key))
            .mapToObj(list.items()::get)
        : Stream.empty();
  }

  private static boolean isNamed(Node item, String id) {
    return item instanceof Node.Entries map && map.text("id").equals(Optional.of(id));
  }

  private static boolean matters(Shipped shipped, ScenarioNumber number) {
    List<Experiment> changed =
        new ChangedNumber(shipped.read(), number)
            .changed()
            .limit(CHANGES)
            .map(scenario -> new Experiment(CompiledScenario.of(scenario), SEED))
            .toList();
    assertThat(changed).as("valid changes of %s", number.path()).isNotEmpty();
    return IntStream.range(0, REPLICATIONS)
        .parallel()
        .anyMatch(replication -> changed.stream().anyMatch(it -> moves(shipped, it, replication)));
  }

  private static boolean moves(Shipped shipped, Experiment changed, int replication) {
    Completed run = (Completed) changed.run(Run.ofFirstPoint(replication));
    Completed before = shipped.run(replication);
    return !Arrays.equals(run.responses().toArray(), before.responses().toArray())
        || !Arrays.equals(run.series().toArray(), before.series().toArray());
  }
}
