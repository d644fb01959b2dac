package org.brinksim.results.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.shard.ShardManifest;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioNumber;
import org.brinksim.scenario.reading.ScenarioReader;

/**
 * All that a run directory says about its first scenario at one design point. Of more runs than
 * {@value org.brinksim.experiment.ReplicationSample#ROWS} it tells of a sample of so many, and of
 * nothing else: numbers and charts then go with one another.
 *
 * @param manifest what ran
 * @param scenario the scenario as it was run
 * @param replications each replication's parameters and responses
 * @param series the metrics through time
 * @param summary the estimates
 * @param differences the files of numbers that are not as the run wrote them
 * @param numbers every number of the scenario with what it rests on
 */
public record RunResults(
    RunManifest manifest,
    Scenario scenario,
    Replications replications,
    Series series,
    Summary.OfPoint summary,
    List<Difference> differences,
    List<ScenarioNumber> numbers) {

  /** Whether it tells of some of the runs, and not of all. */
  public boolean isOfASample() {
    return manifest.replicationsBegun() > ReplicationSample.ROWS;
  }

  /** What to do about a damaged file while the results are still there. */
  private static final String GO_ON = ". Maybe go on with its run by --resume";

  /**
   * Reads the directory of an ordinary run, which has one design point.
   *
   * @throws RunDirectoryException as {@link #read(Path, int)} does, and if there are several points
   */
  public static RunResults read(Path directory) {
    RunDirectory target = new RunDirectory(directory);
    requireManifest(target);
    int points = RunManifest.read(directory).points();
    if (points > 1) {
      throw new RunDirectoryException(
          directory
              + " holds the results of "
              + points
              + " design points, and this looks at one. Maybe read study.json and report.html, or its tables, which have a column \"point\"");
    }
    return read(directory, 0);
  }

  /**
   * Reads what a run directory says about a design point.
   *
   * @param point its number, from 0
   * @throws RunDirectoryException if the directory is missing, damaged or not a run directory
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static RunResults read(Path directory, int point) {
    RunDirectory target = new RunDirectory(directory);
    requireManifest(target);
    try {
      return read(target, point);
    } catch (RunDirectoryException e) {
      throw target.hasJournal()
          ? new RunDirectoryException(
              e.getMessage().replace(RunDirectoryException.RUN_AGAIN, GO_ON), e)
          : e;
    }
  }

  /**
   * The manifest of a run directory, or what else was given in place of one.
   *
   * @throws RunDirectoryException if the directory is missing, damaged or not a run directory
   */
  public static RunManifest manifest(Path directory) {
    requireManifest(new RunDirectory(directory));
    return RunManifest.read(directory);
  }

  private static RunResults read(RunDirectory target, int point) {
    Path directory = target.path();
    RunManifest manifest = RunManifest.read(directory);
    requirePoint(target, manifest, point);
    RunManifest.Scenario ran = manifest.scenarioOf(point);
    requireFiles(
        target,
        List.of(RunTable.REPLICATIONS.file(), RunTable.SERIES.file(), Summary.FILE, ran.file()));
    Background<List<Difference>> differences =
        Background.start(() -> Difference.all(directory, manifest));
    ReadScenario read = readScenario(directory, manifest, ran);
    Scenario scenario = read.scenario();
    Path rows = target.existing(RunTable.REPLICATIONS.file());
    Background<Replications> replications =
        Background.start(
            () ->
                withRows(
                    Replications.read(rows, manifest, scenario, point), rows, ran.id(), point));
    Path days = target.existing(RunTable.SERIES.file());
    Background<Series> series =
        Background.start(
            () -> Series.read(days, manifest, scenario, point, completed(manifest, replications)));
    Summary.OfPoint summary = Summary.read(directory, ran.id(), point);
    new Agreement(target.file(Summary.FILE)).require(manifest, summary, replications.result());
    Replications held = replications.result().held();
    return new RunResults(
        manifest,
        scenario,
        held,
        series.result(),
        replications.result().isSample()
            ? new PointEstimates(manifest.dictionary().responses(), scenario.ladder().rungs(), held)
                .all(point)
            : summary,
        differences.result(),
        read.numbers());
  }

  static void requirePoint(RunDirectory directory, RunManifest manifest, int point) {
    if (point < 0 || point >= manifest.points()) {
      throw new RunDirectoryException(
          directory.path()
              + " has no design point "
              + point
              + "; its last is "
              + (manifest.points() - 1)
              + ", the first is 0");
    }
  }

  private static Replications withRows(Replications read, Path file, String scenario, int point) {
    if (read.total() == 0) {
      throw new RunDirectoryException(
          file
              + " has no row of scenario \""
              + scenario
              + "\", point "
              + point
              + ": there is nothing to draw. Maybe every replication failed: see "
              + RunTable.FAILURES.file());
    }
    return read;
  }

  /** Of several points each has its own number of runs; of one the manifest knows it at once. */
  private static int completed(RunManifest manifest, Background<Replications> replications) {
    return manifest.points() == 1
        ? manifest.replications().completed()
        : replications.result().total();
  }

  /** The manifest is written last: without it a run has not ended, or this is another directory. */
  static void requireManifest(RunDirectory directory) {
    if (!Files.isDirectory(directory.path())) {
      throw new RunDirectoryException(
          directory.path()
              + " is not a directory. Maybe give the directory that a run wrote, the one with"
              + " a manifest.json");
    }
    if (directory.holds(RunDirectory.SHARD)) {
      ShardManifest shard = ShardManifest.read(directory.path());
      throw new RunDirectoryException(
          directory.path()
              + " holds "
              + shard.shard()
              + " of a run ("
              + shard.words()
              + "), and no whole run. Maybe merge all "
              + shard.of()
              + " shards: brink merge DIR... --out DIR");
    }
    if (!directory.holds(RunManifest.FILE)) {
      throw new RunDirectoryException(
          directory.path()
              + " is not a run directory: it has no manifest.json. Maybe its run has not"
              + " ended, or a directory beside, above or below is meant");
    }
  }

  /** Names all that is missing at once, so that one look is enough. */
  private static void requireFiles(RunDirectory directory, List<String> names) {
    List<String> missing = names.stream().filter(name -> !directory.holds(name)).toList();
    if (!missing.isEmpty()) {
      throw new RunDirectoryException(
          directory.path()
              + " is damaged: it lacks "
              + String.join(", ", missing)
              + RunDirectoryException.RUN_AGAIN);
    }
  }

  /**
   * The scenario of a run directory, as it was run. It is complete as written: whatever it extended
   * has been resolved into it, so that no other file is read.
   *
   * @throws RunDirectoryException when it is damaged, or not that of the manifest
   */
  public static Scenario scenario(Path directory, RunManifest manifest) {
    return readScenario(directory, manifest).scenario();
  }

  /**
   * The scenarios of a run directory, in the order of its manifest.
   *
   * @throws RunDirectoryException when one is damaged, or not that of the manifest
   */
  public static List<Scenario> scenarios(Path directory, RunManifest manifest) {
    return readScenarios(directory, manifest).stream().map(ReadScenario::scenario).toList();
  }

  /**
   * The same with every number in them and what that rests on.
   *
   * @throws RunDirectoryException when one is damaged, or not that of the manifest
   */
  public static List<ReadScenario> readScenarios(Path directory, RunManifest manifest) {
    return manifest.scenarios().stream()
        .map(named -> readScenario(directory, manifest, named))
        .toList();
  }

  /**
   * The scenario of a run directory with every number in it and what that rests on.
   *
   * @throws RunDirectoryException when it is damaged, or not that of the manifest
   */
  public static ReadScenario readScenario(Path directory, RunManifest manifest) {
    return readScenario(directory, manifest, manifest.scenarios().get(0));
  }

  private static ReadScenario readScenario(
      Path directory, RunManifest manifest, RunManifest.Scenario named) {
    ReadScenario read = scenarioIn(new RunDirectory(directory).existing(named.file()), List.of());
    new Agreement(directory.resolve(RunManifest.FILE)).require(manifest, named, read.scenario());
    return read;
  }

  /**
   * The scenario of a design point: that of the run directory with the point's settings in it.
   *
   * @throws RunDirectoryException when it is damaged, or cannot have these settings
   */
  public static Scenario scenario(Path directory, RunManifest manifest, int point) {
    RunManifest.Scenario named = manifest.scenarioOf(point);
    Scenario scenario = readScenario(directory, manifest, named).scenario();
    List<Word> factors = manifest.design().factors();
    if (factors.isEmpty()) {
      return scenario;
    }
    List<Double> settings = manifest.design().settings().get(point);
    return scenarioIn(
            directory.resolve(named.file()),
            IntStream.range(0, factors.size())
                .filter(manifest.design()::isNumber)
                .mapToObj(f -> Assignment.of(factors.get(f).name(), settings.get(f)))
                .toList())
        .scenario();
  }

  private static ReadScenario scenarioIn(Path file, List<Assignment> settings) {
    try {
      return new ScenarioReader(name -> Optional.empty()).readAlone(file, settings);
    } catch (InvalidDocumentException e) {
      throw new RunDirectoryException(e.getMessage(), e);
    }
  }
}
