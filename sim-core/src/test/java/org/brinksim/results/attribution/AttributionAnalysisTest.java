package org.brinksim.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.model.Sketch;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.attribution.AttributionAnalysis.Side;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.writing.Runs;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionAnalysisTest {
  private static final int RUNS = 20;

  @TempDir private Path directory;

  private Side run(String name, String yaml) throws Exception {
    ReadScenario scenario =
        new ScenarioReader(id -> Optional.empty())
            .read(new DocumentText("sketch.yaml", yaml), List.of());
    Path out = directory.resolve(name);
    Runs.run(scenario, RUNS, out);
    RunResults results = RunResults.read(out);
    return new Side(out, results, RunResults.readScenario(out, results.manifest()));
  }

  private static Attribution split(Side a, Side b, String... responses) {
    List<Word> words =
        a.results().manifest().dictionary().responses().stream()
            .filter(word -> List.of(responses).contains(word.name()))
            .toList();
    assertThat(words).hasSize(responses.length);
    return new AttributionAnalysis(a, b, words, IntStream.range(0, RUNS).boxed().toList(), 2)
        .of((done, failed, all) -> {});
  }

  private static String parameter(String name, String law, String why) {
    return name + ": {" + law + ", unit: personnel, assumption: " + why + "}";
  }

  /** Soldiers of two formations come, as many as parameters say. */
  private static String arrivals(String first, String second, String title) {
    return Sketch.mixed()
        .with("title", title)
        .with(
            "parameters",
            "{"
                + parameter("first", first, title)
                + ", "
                + parameter("second", second, "planted")
                + "}")
        .force("east", "red", "lethality: 0, fires: 0", wave("one", "first"), wave("two", "second"))
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1000))
        .yaml();
  }

  private static String wave(String id, String parameter) {
    return Sketch.formation(
        id, 9000, "{onDay: 0, personnel: $" + parameter + ", training: 1, status: line}", "");
  }

  /** A rung is reached when two events of the calendar have left their flags. */
  private static String both(String first, String second) {
    return Sketch.mixed()
        .with(
            "parameters",
            "{first: {"
                + first
                + ", unit: probability, assumption: x}, second: {"
                + second
                + ", unit: probability, assumption: x}}")
        .force("east", "red", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1000))
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 1000))
        .ladder("")
        .state("rok", "{id: hit, rung: arms, hazardPerDay: 20, requires: [{flag: a}, {flag: b}]}")
        .item("calendar", event("one", "first", "a"))
        .item("calendar", event("two", "second", "b"))
        .yaml();
  }

  private static String event(String id, String parameter, String flag) {
    return ("{id: %s, date: 2024-11-08, assumption: x, outcomes:"
            + " [{says: yes, probability: $%s, effects: [{flag: %s}]}]}")
        .formatted(id, parameter, flag);
  }

  @Test
  void whereEffectsAddUpSharesAreTheEffectsOfEachAlone() throws Exception {
    Side a = run("a", arrivals("uniform: [100, 200]", "uniform: [100, 200]", "before"));
    Side b = run("b", arrivals("uniform: [300, 600]", "uniform: [500, 600]", "after"));

    Attribution attribution = split(a, b, "east.arrived", "west.casualties");

    assertThat(attribution.exact()).isTrue();
    assertThat(attribution.mixtures()).isEqualTo(4);
    assertThat(attribution.inputs().stream().map(Swap::name))
        .containsExactly("parameters.first", "parameters.second");
    assertThat(attribution.inputs().get(0).places())
        .as("the reason of a number goes with it")
        .containsExactly("parameters.first.uniform", "parameters.first.assumption");
    assertThat(attribution.words()).as("the title").isEqualTo(1);
    Attributed arrived = attribution.of("east.arrived").orElseThrow();
    for (InputShare input : arrived.shares()) {
      assertThat(input.share().value()).isEqualTo(input.alone()).isEqualTo(input.last());
      assertThat(input.share().told()).isTrue();
      assertThat(input.share().changed()).isEqualTo(RUNS);
    }
    assertThat(arrived.shares().get(0).share().value()).isBetween(200.0, 400.0);
    assertThat(arrived.shares().get(1).share().interval().contains(400)).isTrue();
    assertThat(sum(arrived)).isCloseTo(arrived.whole().value(), within(1e-9));
    assertThat(arrived.whole().value())
        .as("the difference of the stored rows")
        .isCloseTo(stored(b, "east.arrived") - stored(a, "east.arrived"), within(1e-9));
    assertThat(arrived.rest()).isEmpty();
    Attributed none = attribution.of("west.casualties").orElseThrow();
    assertThat(none.whole().value()).isZero();
    assertThat(none.whole().told()).isFalse();
  }

  private static double sum(Attributed response) {
    return response.shares().stream().mapToDouble(i -> i.share().value()).sum();
  }

  private static double stored(Side side, String response) {
    double[] values = side.results().replications().values(response);
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  @Test
  void whatTwoInputsDoOnlyTogetherIsHalved() throws Exception {
    Side a = run("a", both("value: 0", "value: 0"));
    Side b = run("b", both("value: 1", "value: 1"));

    Attributed days = split(a, b, "daysTo.arms").of("daysTo.arms").orElseThrow();

    assertThat(days.baseline()).as("it never comes: the last day").isEqualTo(30);
    assertThat(days.other()).isLessThan(5);
    assertThat(days.horizonForNever()).isTrue();
    for (InputShare input : days.shares()) {
      assertThat(input.alone()).isZero();
      assertThat(input.last()).isEqualTo(days.whole().value());
      assertThat(input.share().value()).isEqualTo(days.whole().value() / 2);
    }
  }

  /** As many parameters as are too many for every mixture. */
  private static String many(double value, int together) {
    List<String> parameters = new ArrayList<>();
    List<String> formations = new ArrayList<>();
    for (int i = 0; i < Grouping.MOST_EXACT + 1; i++) {
      parameters.add(parameter("p" + i, "value: " + value * (i + 1), "x"));
      formations.add(wave("f" + i, "p" + i));
    }
    return Sketch.mixed()
        .with("parameters", "{" + String.join(", ", parameters) + "}")
        .force("east", "red", "lethality: 0, fires: 0", formations.toArray(String[]::new))
        .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", together))
        .yaml();
  }

  @Test
  void ofManyInputsEachIsSwappedFromBothSidesAndWhatIsLeftIsTold() throws Exception {
    Side a = run("a", many(100, 1000));
    Side b = run("b", many(200, 1000));

    Attribution attribution = split(a, b, "east.arrived");

    assertThat(attribution.exact()).isFalse();
    assertThat(attribution.mixtures()).isEqualTo(2 + 2 * 7);
    Attributed arrived = attribution.of("east.arrived").orElseThrow();
    for (int i = 0; i < 7; i++) {
      assertThat(arrived.shares().get(i).share().value()).isEqualTo(100 * (i + 1));
    }
    assertThat(arrived.rest().orElseThrow().value()).isZero();
    assertThat(arrived.ranked().get(0)).as("the largest comes first").isEqualTo(6);
  }

  @Test
  void whatCannotBeSwappedAloneIsSwappedWithWhatItNeeds() throws Exception {
    Side a = run("a", arrivals("uniform: [100, 200]", "uniform: [100, 200]", "same"));
    String third =
        arrivals("uniform: [100, 200]", "uniform: [500, 600]", "same")
            .replace(
                "parameters: {",
                "parameters: {third: {value: 700, unit: personnel, assumption: x}, ")
            .replace("personnel: $first", "personnel: $third");
    Side b = run("b", third);

    Attribution attribution = split(a, b, "east.arrived");

    assertThat(attribution.inputs().stream().map(Swap::name))
        .containsExactly(
            "parameters.second", "parameters.third + forces.east.formations.one.waves");
    assertThat(attribution.inputs().get(1).why().orElseThrow()).contains("third");
    Attributed arrived = attribution.of("east.arrived").orElseThrow();
    assertThat(sum(arrived)).isCloseTo(arrived.whole().value(), within(1e-9));
  }

  @Test
  void rowsThatThisEngineDoesNotGiveTellNothing() throws Exception {
    Side a = run("a", arrivals("uniform: [100, 200]", "uniform: [100, 200]", "before"));
    run("b", arrivals("uniform: [300, 600]", "uniform: [500, 600]", "after"));
    Path file = directory.resolve("b/replications.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int column = List.of(lines.get(0).split(",")).indexOf("east.arrived");
    String[] cells = lines.get(RUNS).split(",", -1);
    cells[column] = "1";
    lines.set(RUNS, String.join(",", cells));
    Files.writeString(file, String.join("\n", lines) + "\n");
    RunResults results = RunResults.read(directory.resolve("b"));
    Side b =
        new Side(
            directory.resolve("b"),
            results,
            RunResults.readScenario(directory.resolve("b"), results.manifest()));

    assertThatThrownBy(() -> split(a, b, "east.arrived"))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining(
            "replication " + (RUNS - 1) + ", run again, has another east.arrived");
  }
}
