package org.brinksim.results.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.effects.StudyEffects.OfResponse;
import org.brinksim.statistics.sensitivity.GivenRuns;

/**
 * What a study found, by the type of its design.
 *
 * @param values the responses of its runs
 */
record EffectAnalysis(StudyValues values) {

  /** The types of designs whose points are read in their order. */
  private static final String MORRIS = "morris";

  private static final String SOBOL_INDICES = "sobolIndices";
  private static final List<String> SPREAD = List.of("latinHypercube", "sobolSequence");

  /** What was found of each response. */
  List<OfResponse> all() {
    String type = values.manifest().study().type();
    int[] all = IntStream.range(0, values.points()).toArray();
    boolean ordered = type.equals(MORRIS) || type.equals(SOBOL_INDICES);
    boolean spread = SPREAD.contains(type) || type.equals("listed") && isSpread(all);
    List<OfResponse> found = new ArrayList<>();
    for (Word response : values.responses()) {
      LevelAnalysis levels = new LevelAnalysis(values, response);
      if (!spread && !ordered && levels.isBalanced(all, values.varied())) {
        found.add(levels.of("", all, values.varied()));
        continue;
      }
      List<Varied> scenario = values.varied().stream().filter(Varied::ofScenarios).toList();
      if (!scenario.isEmpty()) {
        found.add(levels.of("", all, scenario));
      }
      for (RunManifest.Scenario each : spread ? List.<RunManifest.Scenario>of() : scenarios()) {
        int[] points = values.manifest().pointsOf(each).toArray();
        found.add(
            ordered
                ? ordered(type, each.id(), points, response)
                : listed(levels, each.id(), points));
      }
    }
    if (spread) {
      scenarios()
          .forEach(
              each ->
                  found.addAll(
                      new SpreadAnalysis(values)
                          .of(each.id(), values.manifest().pointsOf(each).toArray())));
    }
    return found;
  }

  private List<RunManifest.Scenario> scenarios() {
    return values.manifest().scenarios();
  }

  /** Whether the points of a table are many, and no plan of levels. */
  private boolean isSpread(int[] all) {
    return values.pointsOfScenario() >= GivenRuns.LEAST_RUNS
        && !new LevelAnalysis(values, values.responses().get(0)).isBalanced(all, values.varied());
  }

  private OfResponse ordered(String type, String scenario, int[] points, Word response) {
    OrderedAnalysis analysis = new OrderedAnalysis(values, response);
    return type.equals(MORRIS)
        ? analysis.steps(scenario, points)
        : analysis.indices(scenario, points);
  }

  /** By levels where that can be, or else point by point. */
  private OfResponse listed(LevelAnalysis levels, String scenario, int[] points) {
    List<Varied> factors = values.varied().stream().filter(v -> !v.ofScenarios()).toList();
    return levels.isBalanced(points, factors)
        ? levels.of(scenario, points, factors)
        : levels.ofPoints(scenario, points);
  }
}
