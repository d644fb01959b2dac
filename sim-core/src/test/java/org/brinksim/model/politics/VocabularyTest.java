package org.brinksim.model.politics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.Experiment;
import org.brinksim.model.CompiledScenario;
import org.brinksim.model.RandomScenarios;
import org.brinksim.model.SteppedRun;
import org.brinksim.model.measure.Metric;
import org.brinksim.model.measure.Metrics;
import org.brinksim.scenario.Actor;
import org.brinksim.scenario.Driver;
import org.brinksim.scenario.ForceMetric;
import org.brinksim.scenario.Intelligence.Proposition;
import org.brinksim.scenario.MetricKind;
import org.brinksim.scenario.Refers;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.Unit;
import org.brinksim.scenario.check.Vocabulary;
import org.brinksim.scenario.reading.Example;
import org.brinksim.scenario.reading.KeysOf;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The names that a file may refer to are those that the model has: whatever the vocabulary knows is
 * recorded or read in a run, and the other way round.
 */
class VocabularyTest {

  private static final List<Path> SHIPPED =
      List.of(Path.of("../scenarios"), Path.of("../scenarios/verification"));

  private static final ScenarioReader READER = new ScenarioReader(VocabularyTest::shipped);

  private static Optional<DocumentText> shipped(String name) {
    String file = name.endsWith(".yaml") ? name : name + ".yaml";
    return SHIPPED.stream()
        .map(directory -> directory.resolve(file))
        .filter(Files::exists)
        .map(VocabularyTest::text)
        .findFirst();
  }

  private static DocumentText text(Path file) {
    try {
      return new DocumentText(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ReadScenario> allShipped() {
    List<ReadScenario> all = new ArrayList<>();
    for (Path directory : SHIPPED) {
      try (Stream<Path> files = Files.list(directory)) {
        files
            .filter(file -> file.toString().endsWith(".yaml"))
            .sorted()
            .forEach(file -> all.add(READER.read(text(file), List.of())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(all).hasSizeGreaterThan(20);
    return all;
  }

  private static List<ReadScenario> scenarios;

  /** Read once for all tests. */
  static synchronized List<ReadScenario> scenarios() {
    if (scenarios == null) {
      scenarios = List.copyOf(read());
    }
    return scenarios;
  }

  private static List<ReadScenario> read() {
    List<ReadScenario> all =
        new ArrayList<>(
            List.of(
                Example.READER.read(Example.SMALL_HEX, List.of()),
                Example.READER.read(Example.SMALL_MIXED, List.of()),
                Example.READER.read(new DocumentText("v.yaml", Example.VARIANT), List.of())));
    all.addAll(allShipped());
    for (int seed = 0; seed < 30; seed++) {
      String yaml = RandomScenarios.of(seed).yaml();
      all.add(Example.READER.read(new DocumentText("random.yaml", yaml), List.of()));
    }
    return all;
  }

  /** What a file may ask of any metric has a unit. */
  @Test
  void everyMetricHasAUnitForEveryAggregateOfIt() {
    Stream<Unit> units =
        Stream.concat(
            Arrays.stream(MetricKind.values()).map(MetricKind::unit),
            Arrays.stream(ForceMetric.values()).map(ForceMetric::unit));

    assertThat(units).allSatisfy(unit -> assertThat(unit.timesDays()).isPresent());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theMetricsOfTheVocabularyAreThoseOfTheModel(ReadScenario read) {
    Scenario scenario = read.scenario();
    Set<String> known =
        KeysOf.vocabulary(read).names(Refers.To.METRIC, "").stream()
            .filter(name -> usable(name, scenario))
            .collect(Collectors.toSet());

    assertThat(Metrics.of(scenario).all().stream().map(Metric::name))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  /**
   * Beside the names, the reader asks for a map where there is area, and for a number of people.
   */
  private static boolean usable(String name, Scenario scenario) {
    for (MetricKind kind : MetricKind.values()) {
      if (kind.owner() == MetricKind.Owner.SIDE
          && scenario.sides().stream().anyMatch(s -> kind.name(s.id(), "").equals(name))) {
        return scenario.theatre().map().isPresent();
      }
    }
    Map<String, Proposition> propositions = scenario.intelligence().propositions();
    return propositions.keySet().stream()
        .filter(p -> !propositions.get(p).isAboutPersonnel())
        .noneMatch(
            p ->
                scenario.states().stream()
                    .anyMatch(a -> MetricKind.ESTIMATE.name(a.id(), p).equals(name)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyDriverOfTheVocabularyIsReadInARun(ReadScenario read) {
    Experiment experiment = new Experiment(CompiledScenario.of(read.scenario()), 1);
    SteppedRun run = SteppedRun.of(experiment, 0).step();
    Vocabulary vocabulary = KeysOf.vocabulary(read);

    for (Actor actor : read.scenario().states()) {
      Drivers drivers = new Drivers(run.world(), run.world().actor(actor.id()));
      boolean observes = read.scenario().intelligence().observers().containsKey(actor.id());
      for (String name : vocabulary.names(Refers.To.DRIVER, actor.id())) {
        Driver driver = Driver.named(name);
        assertThat(driver.name()).isEqualTo(name);
        if (observes || !driver.is(Driver.Kind.BELIEF) && !driver.is(Driver.Kind.ESTIMATE)) {
          assertThat(drivers.driver(driver).getAsDouble()).as(name).isFinite();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfDriverIsInTheVocabularyOfSomeScenario(Driver.Kind kind) {
    Set<Driver.Kind> seen = EnumSet.noneOf(Driver.Kind.class);
    for (ReadScenario read : scenarios().subList(0, 3)) {
      for (Actor actor : read.scenario().states()) {
        KeysOf.vocabulary(read).names(Refers.To.DRIVER, actor.id()).stream()
            .map(name -> Driver.named(name).kind())
            .forEach(seen::add);
      }
    }

    assertThat(seen).contains(kind);
  }

  @ParameterizedTest
  @EnumSource(MetricKind.class)
  void everyKindOfMetricIsRecordedInSomeScenario(MetricKind kind) {
    assertThat(scenarios().subList(0, 3))
        .anyMatch(
            read ->
                MetricKind.Ids.of(read.scenario()).metrics().stream()
                    .anyMatch(metric -> metric.kind() == kind));
  }

  static Stream<Driver.Kind> kinds() {
    return Stream.of(Driver.Kind.values());
  }
}
