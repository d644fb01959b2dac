package org.brinksim.results.writing;

import java.util.Optional;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;

/**
 * A run of which every replication is done and every table written: only drawings may be missing.
 */
public final class FinishedRun {
  private FinishedRun() {}

  /**
   * How the run ended that a request wants, and that is there already.
   *
   * @return its end; empty when the request begins a run, or goes on with one or adds to it
   * @throws RefusedDirectoryException when the directory holds the end of another run, or of more
   *     replications
   * @throws org.brinksim.results.RunDirectoryException when the directory is damaged
   */
  public static Optional<RunEnd> find(RunRequest request) throws RefusedDirectoryException {
    RunDirectory directory = new RunDirectory(request.directory());
    Optional<EndedRun> ended =
        request.resume() ? EndedRun.find(directory, request) : Optional.empty();
    if (ended.isEmpty() || ended.get().directory().hasJournal()) {
      return Optional.empty();
    }
    if (request.shard().isPresent()) {
      EndedRun.requireSameShard(directory, request);
      return Optional.of(ofShard(ended.get().manifest()));
    }
    ended.get().requireSame(request);
    RunManifest manifest = ended.get().manifest();
    RunManifest.Replications counts = manifest.replications();
    return manifest.interrupted() || counts.requested() < request.replications()
        ? Optional.empty()
        : Optional.of(finished(request, manifest));
  }

  private static RunEnd ofShard(RunManifest manifest) {
    RunManifest.Replications counts = manifest.replications();
    return new RunEnd(
        counts.completed() + counts.failed(), counts.completed(), counts.failed(), false);
  }

  private static RunEnd finished(RunRequest request, RunManifest manifest)
      throws RefusedDirectoryException {
    RunManifest.Replications counts = manifest.replications();
    if (counts.requested() > request.replications()) {
      throw new RefusedDirectoryException(
          request.directory()
              + " holds a finished run of "
              + counts.requested()
              + " replications, and only "
              + request.replications()
              + " are asked for. Maybe give --replications "
              + counts.requested()
              + ", or more to add some");
    }
    int done = counts.completed() + counts.failed();
    int requested =
        manifest.study().stopsEarly() ? done : Math.toIntExact(manifest.requestedRuns());
    return new RunEnd(requested, counts.completed(), counts.failed(), false);
  }
}
