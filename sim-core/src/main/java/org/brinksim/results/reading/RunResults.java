package org.brinksim.results.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.Summary;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * All that a run directory says about its first scenario at its first design point.
 *
 * @param manifest what ran
 * @param scenario the scenario as it was run
 * @param replications each replication's parameters and responses
 * @param series the metrics through time
 * @param summary the estimates
 * @param differences the files of numbers that are not as the run wrote them
 */
public record RunResults(
    RunManifest manifest,
    Scenario scenario,
    Replications replications,
    Series series,
    Summary.OfPoint summary,
    List<Difference> differences) {
  private static final String REPLICATIONS = "replications.csv";
  private static final String SERIES = "series.csv";
  private static final int POINT = 0;

  /** What to do about a damaged file while the results are still there. */
  private static final String GO_ON = ". Maybe go on with its run by --resume";

  /**
   * Reads a run directory.
   *
   * @throws org.brinksim.results.RunDirectoryException if the directory is missing, damaged or not
   *     a run directory
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static RunResults read(Path directory) {
    RunDirectory target = new RunDirectory(directory);
    requireManifest(target);
    try {
      return read(directory, target);
    } catch (RunDirectoryException e) {
      throw target.hasJournal()
          ? new ReportException(e.getMessage().replace(ReportException.RUN_AGAIN, GO_ON), e)
          : e;
    }
  }

  private static RunResults read(Path directory, RunDirectory target) {
    RunManifest manifest = RunManifest.read(directory);
    RunManifest.Scenario first = manifest.scenarios().get(0);
    requireFiles(target, List.of(REPLICATIONS, SERIES, Summary.FILE, first.file()));
    Background<List<Difference>> differences =
        Background.start(() -> Difference.all(directory, manifest));
    Scenario scenario = scenario(target.existing(first.file()));
    new Agreement(directory.resolve(RunManifest.FILE)).require(manifest, scenario);
    Background<Series> series =
        Background.start(() -> Series.read(target.existing(SERIES), manifest, scenario, POINT));
    Background<Replications> replications =
        Background.start(
            () -> Replications.read(target.existing(REPLICATIONS), manifest, scenario, POINT));
    Summary.OfPoint summary = Summary.read(directory, first.id(), POINT);
    new Agreement(target.file(Summary.FILE)).require(manifest, summary, replications.result());
    return new RunResults(
        manifest, scenario, replications.result(), series.result(), summary, differences.result());
  }

  /** The manifest is written last: without it a run has not ended, or this is another directory. */
  private static void requireManifest(RunDirectory directory) {
    if (!Files.isDirectory(directory.path())) {
      throw new ReportException(
          directory.path()
              + " is not a directory. Maybe give the directory that a run wrote, the one with"
              + " a manifest.json");
    }
    if (!directory.holds(RunManifest.FILE)) {
      throw new ReportException(
          directory.path()
              + " is not a run directory: it has no manifest.json. Maybe its run has not"
              + " ended, or a directory beside, above or below is meant");
    }
  }

  /** Names all that is missing at once, so that one look is enough. */
  private static void requireFiles(RunDirectory directory, List<String> names) {
    List<String> missing = names.stream().filter(name -> !directory.holds(name)).toList();
    if (!missing.isEmpty()) {
      throw new ReportException(
          directory.path()
              + " is damaged: it lacks "
              + String.join(", ", missing)
              + ReportException.RUN_AGAIN);
    }
  }

  /**
   * The scenario is complete as written: whatever it extended has been resolved into it, so that no
   * other file is read.
   */
  private static Scenario scenario(Path file) {
    try {
      return new ScenarioReader(name -> Optional.empty()).readAlone(file).scenario();
    } catch (InvalidDocumentException e) {
      throw new ReportException(e.getMessage(), e);
    }
  }
}
