package org.brinksim.results.writing;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.text.Sha256;

/**
 * A run of which every replication is done and every table written: only drawings may be missing.
 */
public final class FinishedRun {
  private FinishedRun() {}

  /**
   * How the run ended that a request wants to go on with.
   *
   * @return its end; empty when the request begins a run or goes on with replications
   * @throws RefusedDirectoryException when the directory holds the end of another run
   * @throws RunDirectoryException when the directory is damaged
   */
  public static Optional<RunEnd> find(RunRequest request) throws RefusedDirectoryException {
    RunDirectory directory = new RunDirectory(request.directory());
    if (!request.resume()
        || !Files.isDirectory(directory.path())
        || directory.holds(RunDirectory.JOURNAL)
        || !directory.holds(RunManifest.FILE)) {
      return Optional.empty();
    }
    RunManifest manifest = RunManifest.read(directory.path());
    if (manifest.interrupted()) {
      throw new RefusedDirectoryException(
          directory.path()
              + " holds the results of an interrupted run, but no longer its "
              + RunDirectory.JOURNAL
              + ", so that nothing can be added. Maybe give another --out");
    }
    List<String> differences = differences(request, manifest);
    if (!differences.isEmpty()) {
      throw new RefusedDirectoryException(
          directory.path()
              + " holds a finished run, but not the one asked for: "
              + String.join("; ", differences)
              + ". Maybe give another --out");
    }
    RunManifest.Replications counts = manifest.replications();
    return Optional.of(
        new RunEnd(
            Math.toIntExact(manifest.requestedRuns()), counts.completed(), counts.failed(), false));
  }

  private static List<String> differences(RunRequest request, RunManifest manifest) {
    List<String> differences = new ArrayList<>();
    if (!manifest.engine().equals(ManifestDraft.engine())) {
      differences.add("another version made it");
    }
    if (manifest.seed() != request.seed()) {
      differences.add("its seed is " + manifest.seed() + ", not " + request.seed());
    }
    String hash = Sha256.of(request.scenario().resolvedYaml());
    if (!hash.equals(manifest.hashes().get(manifest.scenarios().get(0).file()))) {
      differences.add("its scenario is another, or set otherwise");
    }
    if (manifest.points() != request.design().points().size()
        || !manifest.design().equals(ManifestDraft.design(request.design()))) {
      differences.add("its design is another");
    }
    int there = manifest.replications().requested();
    if (there != request.replications()) {
      differences.add("it has " + there + " replications, not " + request.replications());
    }
    return differences;
  }
}
