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
import org.brinksim.text.Decimals;

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

  /** The values of the factors at a point that are numbers, by their names. */
  SortedMap<String, Double> settings(int point) {
    SortedMap<String, Double> settings = new TreeMap<>();
    List<Word> factors = manifest.design().factors();
    for (int f = 0; f < factors.size(); f++) {
      if (!manifest.design().isNumber(f)) {
        continue;
      }
      settings.put(factors.get(f).name(), manifest.design().settings().get(point).get(f));
    }
    return Collections.unmodifiableSortedMap(settings);
  }

  /**
   * What makes the settings at a point what they are, by the names of the factors: numbers, and
   * what is changed by hand, whatever the level is called.
   */
  SortedMap<String, String> identity(int point) {
    SortedMap<String, String> identity = new TreeMap<>();
    for (int f = 0; f < manifest.design().factors().size(); f++) {
      double value = manifest.design().settings().get(point).get(f);
      identity.put(
          manifest.design().factors().get(f).name(),
          manifest
              .design()
              .whatIf(f, point)
              .map(level -> String.join("; ", level.interventions()))
              .orElseGet(() -> Decimals.text(value)));
    }
    return identity;
  }

  /** The names of the levels that a point has of what is changed by hand, by their factors. */
  SortedMap<String, String> levels(int point) {
    SortedMap<String, String> levels = new TreeMap<>();
    for (int f = 0; f < manifest.design().factors().size(); f++) {
      String name = manifest.design().factors().get(f).name();
      manifest.design().whatIf(f, point).ifPresent(level -> levels.put(name, level.name()));
    }
    return Collections.unmodifiableSortedMap(levels);
  }

  double horizon(int point) {
    return manifest.scenarioOf(point).horizonDays();
  }
}
