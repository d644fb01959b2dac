package org.brinksim.results.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.UnwritableException;
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
   * @return empty when the directory holds none that has ended
   * @throws RunDirectoryException when the manifest is damaged
   */
  static Optional<EndedRun> find(RunDirectory directory) {
    return directory.holds(RunManifest.FILE)
        ? Optional.of(new EndedRun(directory, RunManifest.read(directory.path())))
        : Optional.empty();
  }

  /**
   * Refuses to go on with another run than the one asked for.
   *
   * @throws RefusedDirectoryException when version, seed, scenario, design or what is kept differ
   */
  void requireSame(RunRequest request) throws RefusedDirectoryException {
    List<String> differences = differences(request);
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

  private List<String> differences(RunRequest request) {
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
