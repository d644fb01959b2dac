package org.brinksim.results.effects;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.Background;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Scenario;
import org.brinksim.statistics.MeanEstimate;

/**
 * What a run directory of several design points says about them.
 *
 * <p>Everything comes from its tables: study.json holds the same effects for others.
 */
public final class StudyResults {
  /** With fewer replications what is shown may be the luck that they had. */
  private static final int FEW = 10;

  private final RunManifest manifest;
  private final List<Scenario> scenarios;
  private final StudyValues values;
  private final StudyEffects effects;
  private final List<Difference> differences;

  private StudyResults(
      RunManifest manifest,
      List<Scenario> scenarios,
      StudyValues values,
      List<Difference> differences) {
    this.manifest = manifest;
    this.scenarios = scenarios;
    this.values = values;
    this.effects = StudyEffects.of(values);
    this.differences = differences;
  }

  /**
   * Reads a run directory.
   *
   * @throws RunDirectoryException when it is damaged, holds one point alone, or no runs
   */
  public static StudyResults read(Path directory) {
    RunManifest manifest = RunResults.manifest(directory);
    if (!manifest.hasEffects()) {
      throw new RunDirectoryException(
          directory + " has one design point, so that there are no effects of factors to tell");
    }
    if (manifest.replications().completed() == 0) {
      throw new RunDirectoryException(
          directory + " has no run that ended, so that there is nothing to tell");
    }
    Background<List<Difference>> differences =
        Background.start(() -> Difference.all(directory, manifest));
    List<Scenario> scenarios = RunResults.scenarios(directory, manifest);
    Path rows = new RunDirectory(directory).existing(RunTable.REPLICATIONS.file());
    return new StudyResults(
        manifest, scenarios, StudyValues.read(rows, manifest, scenarios), differences.result());
  }

  /** What ran. */
  public RunManifest manifest() {
    return manifest;
  }

  /** The scenarios, in the order of the manifest. */
  public List<Scenario> scenarios() {
    return scenarios;
  }

  /** What was found. */
  public StudyEffects effects() {
    return effects;
  }

  /** The files of numbers that are not as the run wrote them. */
  public List<Difference> differences() {
    return differences;
  }

  /**
   * The main responses of a study: of few all, of more those of the scenarios' headlines.
   *
   * @param manifest what ran
   * @param scenarios its scenarios
   */
  public static List<Word> mainResponses(RunManifest manifest, List<Scenario> scenarios) {
    return StudyValues.mainResponses(manifest, scenarios);
  }

  /** The main responses. */
  public List<Word> responses() {
    return values.responses();
  }

  /**
   * A response at a point, in which a day that never came counts as the horizon.
   *
   * @param mean the mean; NaN where no run has a value
   * @param interval its 95 % interval; empty for fewer than two values
   */
  public record OfPoint(double mean, Optional<List<Double>> interval) {}

  /** A response at a point. */
  public OfPoint at(int point, Word response) {
    double[] all =
        Arrays.stream(values.values(point, response)).filter(v -> !Double.isNaN(v)).toArray();
    if (all.length < 2) {
      return new OfPoint(all.length == 0 ? Double.NaN : all[0], Optional.empty());
    }
    MeanEstimate mean = MeanEstimate.of(all, Summary.LEVEL);
    return new OfPoint(
        mean.mean(), Optional.of(List.of(mean.interval().low(), mean.interval().high())));
  }

  /** Whether all points have the random numbers of the same few replications. */
  public boolean sharesLuck() {
    return manifest.replications().requested() < FEW
        && manifest.study().chances().stream().distinct().count() <= 1;
  }

  /** How many runs of a point ended. */
  public int runs(int point) {
    return values.replications().get(point).size();
  }
}
