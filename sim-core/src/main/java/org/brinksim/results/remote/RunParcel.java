package org.brinksim.results.remote;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.results.Kept;
import org.brinksim.results.writing.Precision;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that runs depend on, as it travels to where they are done: the resolved text of each
 * scenario, the points, the seed and what is kept. Which runs are wanted is said apart.
 *
 * @param seed the root seed
 * @param lines the lines of all scenarios, each once: those of a study's points differ in few
 * @param scenarios each scenario as the numbers of its lines
 * @param points the design points
 * @param factors what differs between points
 * @param replicationsPerDraw how many replications, one after another, have the same parameters
 * @param responses the responses that are kept; all where none is named
 * @param interventions what is changed by hand in every run
 * @param kept how much of the results is kept
 * @param watched the response that decides whether a point is run on; empty for none
 */
record RunParcel(
    long seed,
    List<String> lines,
    List<List<Integer>> scenarios,
    List<Place> points,
    List<ResultColumn> factors,
    int replicationsPerDraw,
    List<String> responses,
    List<String> interventions,
    Kept kept,
    String watched) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A design point.
   *
   * @param scenario the number of its scenario
   * @param settings a value for each factor
   * @param pinned the names of parameters that are given in place of a draw
   * @param values their values
   * @param chance which random numbers its runs have
   * @param interventions what is changed by hand in its runs
   */
  record Place(
      int scenario,
      List<Double> settings,
      List<String> pinned,
      List<Double> values,
      int chance,
      List<String> interventions) {}

  /** What a request needs elsewhere. */
  static RunParcel of(RunRequest request) {
    RunDesign design = request.design();
    Map<String, Integer> lines = new LinkedHashMap<>();
    Map<ReadScenario, Integer> numbers = new IdentityHashMap<>();
    List<List<Integer>> scenarios = new ArrayList<>();
    List<Place> points = new ArrayList<>();
    for (RunDesign.Point point : design.points()) {
      int number =
          numbers.computeIfAbsent(
              point.scenario(),
              scenario -> {
                scenarios.add(numbered(scenario.resolvedYaml(), lines));
                return scenarios.size() - 1;
              });
      points.add(
          new Place(
              number,
              point.settings(),
              List.copyOf(point.pinned().keySet()),
              List.copyOf(point.pinned().values()),
              point.chance(),
              point.interventions().texts()));
    }
    return new RunParcel(
        request.seed(),
        List.copyOf(lines.keySet()),
        scenarios,
        points,
        design.factors(),
        design.replicationsPerDraw(),
        design.responses(),
        design.interventions().texts(),
        request.kept(),
        request.precision().map(Precision::response).orElse(""));
  }

  private static List<Integer> numbered(String text, Map<String, Integer> lines) {
    List<Integer> numbers = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.putIfAbsent(line, lines.size());
      numbers.add(lines.get(line));
    }
    return numbers;
  }

  private String text(List<Integer> numbers) {
    return String.join("\n", numbers.stream().map(lines::get).toList());
  }

  /**
   * The points, read and ready to be run.
   *
   * @throws org.brinksim.document.problem.InvalidDocumentException when a scenario cannot be read
   */
  RunDesign design() {
    ScenarioReader reader = new ScenarioReader(name -> Optional.empty());
    List<ReadScenario> read = new ArrayList<>();
    for (List<Integer> numbers : scenarios) {
      read.add(reader.readAlone(new DocumentText("scenario.yaml", text(numbers)), List.of()));
    }
    return new RunDesign(
        factors,
        points.stream().map(place -> point(place, read)).toList(),
        replicationsPerDraw,
        responses,
        Interventions.parse(interventions),
        List.of());
  }

  private static RunDesign.Point point(Place place, List<ReadScenario> read) {
    Map<String, Double> pinned = new LinkedHashMap<>();
    for (int p = 0; p < place.pinned().size(); p++) {
      pinned.put(place.pinned().get(p), place.values().get(p));
    }
    return new RunDesign.Point(
        read.get(place.scenario()),
        place.settings(),
        pinned,
        place.chance(),
        Interventions.parse(place.interventions()));
  }

  /** As bytes, which {@link #read} takes. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
      packed.write(JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The parcel that bytes are.
   *
   * @throws UncheckedIOException when they are none
   */
  static RunParcel read(byte[] bytes) {
    try (InflaterInputStream packed = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return JSON.readValue(packed.readAllBytes(), RunParcel.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
