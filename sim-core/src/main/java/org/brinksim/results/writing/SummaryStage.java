package org.brinksim.results.writing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunManifest.Word;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfScenario;
import org.brinksim.results.reading.PointEstimates;
import org.brinksim.results.reading.Replications;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Scenario;

/**
 * The third stage: estimates what came out from the table of replications, whose numbers are exact.
 * It needs neither journal nor model, and gives the same bytes whenever it is done.
 *
 * @param directory where the table is, and the summary goes
 * @param manifest what ran
 * @param scenarios the scenarios as they ran, in the order of the manifest
 */
public record SummaryStage(RunDirectory directory, RunManifest manifest, List<Scenario> scenarios) {

  public SummaryStage {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * The stage for the directory of a run that has ended.
   *
   * @throws org.brinksim.results.RunDirectoryException when that is missing, damaged or no run
   *     directory
   */
  public static SummaryStage of(Path directory) {
    RunManifest manifest = RunManifest.read(directory);
    return new SummaryStage(
        new RunDirectory(directory), manifest, RunResults.scenarios(directory, manifest));
  }

  /**
   * Writes summary.json.
   *
   * @throws org.brinksim.results.RunDirectoryException when the table of replications is not whole
   * @throws org.brinksim.results.UnwritableException when it cannot be written
   */
  public HashedFile write() {
    return write(estimates(directory.existing(RunTable.REPLICATIONS.file())));
  }

  /**
   * Estimates from rows wherever they lie.
   *
   * @throws org.brinksim.results.RunDirectoryException when they are not whole
   */
  Summary estimates(Path rows) {
    return estimates(rows, together());
  }

  /**
   * Estimates from rows, reading them once for each so many points.
   *
   * @param together how many points are held at once; the estimates are the same
   */
  Summary estimates(Path rows, int together) {
    List<Word> responses = manifest.dictionary().responses();
    // Of points that are run once there is nothing to estimate, and there may be very many.
    Set<String> names =
        manifest.estimatesPoints()
            ? responses.stream().map(Word::name).collect(Collectors.toSet())
            : Set.of();
    OfPoint[] points = new OfPoint[manifest.points()];
    for (int from = 0; from < points.length; from += together) {
      int first = from;
      int end = Math.min(points.length, from + together);
      List<Replications> replications =
          Replications.readAll(
              rows, manifest, scenarios, p -> p >= first && p < end, names::contains);
      for (int point = first; point < end; point++) {
        points[point] = estimates(point, replications.get(point));
      }
    }
    List<OfScenario> all =
        manifest.scenarios().stream()
            .map(
                named ->
                    new OfScenario(
                        named.id(), manifest.pointsOf(named).mapToObj(p -> points[p]).toList()))
            .toList();
    return new Summary(ReplicationSample.ROWS, all);
  }

  /** So many points are read at once that no more rows are held than of one with many runs. */
  private int together() {
    int held = Math.max(1, Math.min(ReplicationSample.ROWS, manifest.replicationsBegun()));
    return manifest.estimatesPoints()
        ? Math.max(1, ReplicationSample.ROWS / held)
        : manifest.points();
  }

  private OfPoint estimates(int point, Replications replications) {
    int each = manifest.points() / scenarios.size();
    return manifest.estimatesPoints()
        ? new PointEstimates(
                manifest.dictionary().responses(),
                scenarios.get(point / each).ladder().rungs(),
                replications)
            .all(point)
        : new OfPoint(point, replications.total(), List.of(), List.of());
  }

  /** Writes what was estimated. */
  HashedFile write(Summary summary) {
    return directory.writeText(
        Summary.FILE, out -> out.write(RunManifest.JSON.writeValueAsString(summary) + "\n"));
  }
}
