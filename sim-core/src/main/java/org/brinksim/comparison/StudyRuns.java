package org.brinksim.comparison;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ReadScenario;

/**
 * A run directory of several design points that is compared.
 *
 * @param name as the user named it
 * @param manifest what ran
 * @param scenarios its scenarios
 * @param points the rows of each design point
 * @param differences the files of numbers that are not as the run wrote them
 */
public record StudyRuns(
    String name,
    RunManifest manifest,
    List<ReadScenario> scenarios,
    List<Replications> points,
    List<Difference> differences) {
  public StudyRuns {
    scenarios = List.copyOf(scenarios);
    points = List.copyOf(points);
    differences = List.copyOf(differences);
  }

  /**
   * Reads a run directory.
   *
   * @param wanted the names of the responses that are compared
   * @throws org.brinksim.results.RunDirectoryException when it is none, or damaged
   */
  public static StudyRuns read(String name, Path directory, Predicate<String> wanted) {
    RunManifest manifest = RunResults.manifest(directory);
    List<ReadScenario> scenarios = RunResults.readScenarios(directory, manifest);
    return new StudyRuns(
        name,
        manifest,
        scenarios,
        Replications.readAll(
            new RunDirectory(directory).existing(RunTable.REPLICATIONS.file()),
            manifest,
            scenarios.stream().map(ReadScenario::scenario).toList(),
            wanted),
        Difference.all(directory, manifest));
  }

  /**
   * The main responses of a run directory: of few all, of many those of the headlines.
   *
   * @throws org.brinksim.results.RunDirectoryException when it is none, or damaged
   */
  public static List<Word> mainResponses(Path directory) {
    RunManifest manifest = RunResults.manifest(directory);
    return StudyResults.mainResponses(manifest, RunResults.scenarios(directory, manifest));
  }

  /** The values of the factors at a point, by their names. */
  SortedMap<String, Double> settings(int point) {
    SortedMap<String, Double> settings = new TreeMap<>();
    List<Word> factors = manifest.design().factors();
    for (int f = 0; f < factors.size(); f++) {
      settings.put(factors.get(f).name(), manifest.design().settings().get(point).get(f));
    }
    return Collections.unmodifiableSortedMap(settings);
  }

  double horizon(int point) {
    return manifest.scenarioOf(point).horizonDays();
  }
}
