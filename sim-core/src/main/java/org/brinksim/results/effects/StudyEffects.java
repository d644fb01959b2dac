package org.brinksim.results.effects;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.results.RunManifest;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Scenario;

/**
 * study.json: what a study found.
 *
 * @param format the version of the file's format
 * @param study the study's id
 * @param design the type of its design
 * @param level the level of each interval by itself
 * @param varied what is varied
 * @param responses what was found, response by response
 */
public record StudyEffects(
    int format,
    String study,
    String design,
    double level,
    List<Varied> varied,
    List<OfResponse> responses) {

  /** The file's name in a run directory. */
  public static final String FILE = "study.json";

  /** The version that is written. */
  static final int FORMAT = 1;

  public StudyEffects {
    varied = List.copyOf(varied);
    responses = List.copyOf(responses);
  }

  /**
   * What was found of a response.
   *
   * @param scenario the scenario's id; empty where all scenarios are taken together
   * @param response its column in replications.csv
   * @param label what it is, in words
   * @param unit its unit
   * @param counted what the count is of: {@value #REPLICATIONS} that all points have, {@value
   *     #TRAJECTORIES} or {@value #PAIRS} of the design, or {@value #POINTS}
   * @param count how many of these it rests on
   * @param leftOut how many were left out because a run failed or has no value
   * @param never in how many runs a day never came: these count as the horizon
   * @param effects what factors do
   */
  public record OfResponse(
      String scenario,
      String response,
      String label,
      String unit,
      String counted,
      int count,
      int leftOut,
      int never,
      FactorEffects effects) {

    static final String REPLICATIONS = "replications";
    static final String TRAJECTORIES = "trajectories";
    static final String PAIRS = "pairs";
    static final String POINTS = "points";
  }

  /**
   * What a study found.
   *
   * @param rows the table of replications
   * @param manifest what ran
   * @param scenarios its scenarios, in the order of the manifest
   */
  public static StudyEffects of(Path rows, RunManifest manifest, List<Scenario> scenarios) {
    return of(StudyValues.read(rows, manifest, scenarios));
  }

  static StudyEffects of(StudyValues values) {
    RunManifest manifest = values.manifest();
    return new StudyEffects(
        FORMAT,
        manifest.study().id(),
        manifest.study().type(),
        Summary.LEVEL,
        values.varied(),
        new EffectAnalysis(values).all());
  }

  /** What is varied, by its id. */
  public Varied varied(String id) {
    return varied.stream()
        .filter(v -> v.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Varied(id, id, "", List.of(), 0, 0, List.of()));
  }
}
