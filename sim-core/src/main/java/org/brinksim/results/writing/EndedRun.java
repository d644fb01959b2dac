package org.brinksim.results.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.shard.Shard;
import org.brinksim.results.shard.ShardManifest;
import org.brinksim.text.Sha256;

/**
 * A run that has ended, all of it or interrupted, in the directory that a request wants to go on
 * with.
 *
 * @param directory where it lies
 * @param manifest what it says of itself
 */
record EndedRun(RunDirectory directory, RunManifest manifest) {

  /**
   * Finds it.
   *
   * @param request where it is for a shard, a shard of which all runs are done is found
   * @return empty when the directory holds none that has ended
   * @throws RunDirectoryException when the manifest is damaged
   */
  static Optional<EndedRun> find(RunDirectory directory, RunRequest request) {
    if (request.shard().isPresent()) {
      return shard(directory)
          .filter(ShardManifest::done)
          .map(shard -> new EndedRun(directory, shard.run()));
    }
    return directory.holds(RunManifest.FILE)
        ? Optional.of(new EndedRun(directory, RunManifest.read(directory.path())))
        : Optional.empty();
  }

  private static Optional<ShardManifest> shard(RunDirectory directory) {
    return directory.holds(RunDirectory.SHARD)
        ? Optional.of(ShardManifest.read(directory.path()))
        : Optional.empty();
  }

  /** What a directory says that a run has written into it; nothing where none has ended. */
  static Set<String> outputs(RunDirectory directory) {
    return shard(directory)
        .map(shard -> shard.run().hashes().keySet())
        .orElseGet(
            () ->
                directory.holds(RunManifest.FILE)
                    ? RunManifest.read(directory.path()).hashes().keySet()
                    : Set.of());
  }

  /**
   * Refuses to go on with a shard of another run, with another shard, with a whole run where a
   * shard is asked for, and with a shard where a whole run is.
   *
   * @throws RefusedDirectoryException when it is so
   */
  static void requireSameShard(RunDirectory directory, RunRequest request)
      throws RefusedDirectoryException {
    Optional<ShardManifest> there = shard(directory);
    if (there.isPresent() && request.shard().isEmpty()) {
      throw new RefusedDirectoryException(
          directory.path()
              + " holds "
              + there.get().shard()
              + " of a run, and no whole run. Maybe give --shard "
              + there.get().shard().text()
              + ", or another --out");
    }
    if (there.isEmpty() && request.shard().isPresent() && directory.holds(RunManifest.FILE)) {
      throw new RefusedDirectoryException(
          directory.path() + " holds a whole run, and no shard. Maybe give another --out");
    }
    if (there.isPresent()) {
      List<String> differences = differences(there.get(), request);
      if (!differences.isEmpty()) {
        throw new RefusedDirectoryException(
            directory.path()
                + " holds "
                + there.get().shard()
                + ", but not the one asked for: "
                + String.join("; ", differences)
                + ". Maybe give another --out");
      }
    }
  }

  private static List<String> differences(ShardManifest there, RunRequest request) {
    List<String> differences = new ArrayList<>();
    Shard asked = request.shard().orElseThrow();
    if (!there.shard().equals(asked)) {
      differences.add("asked for is " + asked);
    }
    int replications = there.run().replications().requested();
    if (replications != request.replications()) {
      differences.add(
          "its run has " + replications + " replications, not " + request.replications());
    }
    differences.addAll(differences(there.run(), request));
    return differences;
  }

  /**
   * Refuses to go on with another run than the one asked for.
   *
   * @throws RefusedDirectoryException when version, seed, scenario, design or what is kept differ
   */
  void requireSame(RunRequest request) throws RefusedDirectoryException {
    List<String> differences = differences(manifest, request);
    if (!differences.isEmpty()) {
      throw new RefusedDirectoryException(
          directory.path()
              + " holds "
              + (manifest.interrupted() ? "an interrupted" : "a finished")
              + " run, but not the one asked for: "
              + String.join("; ", differences)
              + ". Maybe give another --out");
    }
  }

  private static List<String> differences(RunManifest manifest, RunRequest request) {
    List<String> differences = new ArrayList<>();
    if (!manifest.engine().equals(ManifestDraft.engine())) {
      differences.add("another version made it");
    }
    if (manifest.seed() != request.seed()) {
      differences.add("its seed is " + manifest.seed() + ", not " + request.seed());
    }
    if (!scenarios(request).equals(scenarios(manifest))) {
      differences.add("its scenario is another, or set otherwise");
    }
    Optional<String> study = request.study().map(asked -> Sha256.of(asked.text()));
    if (!study.equals(Optional.ofNullable(manifest.hashes().get(manifest.study().file())))) {
      differences.add("its study is another");
    }
    if (manifest.points() != request.design().points().size()
        || !manifest.design().equals(ManifestDraft.design(request.design()))) {
      differences.add("its design is another");
    }
    if (!manifest.interventions().equals(request.design().interventions().texts())) {
      differences.add(
          manifest.interventions().isEmpty()
              ? "nothing is changed by hand in it"
              : "changed by hand in it: " + String.join(", ", manifest.interventions()));
    }
    if (!manifest.kept().series().equals(request.kept().series())) {
      differences.add("it keeps other --series: " + String.join(",", manifest.kept().series()));
    }
    if (!manifest.kept().events().equals(request.kept().events())) {
      differences.add("it keeps other --events: " + manifest.kept().events());
    }
    return differences;
  }

  /** The hashes of the scenarios that are asked for. */
  private static List<String> scenarios(RunRequest request) {
    return request.scenarios().stream().map(s -> Sha256.of(s.resolvedYaml())).toList();
  }

  /** The hashes of the scenarios that were run. */
  private static List<String> scenarios(RunManifest manifest) {
    return manifest.scenarios().stream().map(s -> manifest.hashes().get(s.file())).toList();
  }

  /**
   * Refuses to go on with tables that are not as the run wrote them.
   *
   * @throws RefusedDirectoryException when one is missing or was changed
   */
  void requireWhole() throws RefusedDirectoryException {
    List<String> changed = new ArrayList<>();
    try {
      changed.addAll(manifest.changed(directory.path()));
    } catch (IOException e) {
      throw new UnwritableException(directory.path(), e);
    }
    changed.retainAll(GrowingTables.NAMES);
    GrowingTables.NAMES.stream()
        .filter(name -> !manifest.hashes().containsKey(name))
        .forEach(changed::add);
    if (!changed.isEmpty()) {
      throw new RefusedDirectoryException(
          directory.path()
              + " holds files that were changed since the run, so that nothing can be added to them: "
              + RunDirectory.listed(changed)
              + ". Maybe give another --out");
    }
  }
}
