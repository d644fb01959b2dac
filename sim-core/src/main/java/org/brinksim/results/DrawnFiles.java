package org.brinksim.results;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The charts and the report that are drawn into a run directory.
 *
 * <p>The manifest names them before the first is written, and their hashes when all are: whenever
 * drawing ends, even by force, it tells whose each file is.
 */
public final class DrawnFiles implements AutoCloseable {
  private static final String NOT_WRITTEN = "";

  private final RunDirectory directory;
  private final Set<String> names;
  private final RunManifest manifest;
  private final Map<String, String> written = new ConcurrentHashMap<>();
  private boolean finished;

  private DrawnFiles(RunDirectory directory, Set<String> names, RunManifest manifest) {
    this.directory = directory;
    this.names = names;
    this.manifest = manifest;
  }

  /**
   * Names what is going to be drawn.
   *
   * @param directory the run directory
   * @param names the files, each as {@link RunDirectory#isDrawing} has it
   * @throws RunDirectoryException when a link is in the way, or a file that is not Brink's; nothing
   *     is then written
   * @throws UnwritableException when the manifest cannot be written
   */
  public static DrawnFiles claim(RunDirectory directory, List<String> names) {
    // First, as another process that draws names its files before it writes them.
    List<String> there = names.stream().filter(directory::holds).toList();
    RunManifest manifest = RunManifest.read(directory.path());
    DrawnFiles drawn = new DrawnFiles(directory, new LinkedHashSet<>(names), manifest);
    Map<String, String> hashes = manifest.hashes();
    List<String> unknown = names.stream().filter(name -> !hashes.containsKey(name)).toList();
    directory.refuseOthers(there.stream().filter(unknown::contains).toList());
    Stream.concat(names.stream(), drawn.drawnBefore().stream()).forEach(directory::file);
    directory.removeUnfinished();
    unknown.forEach(name -> hashes.put(name, NOT_WRITTEN));
    drawn.update(hashes);
    return drawn;
  }

  private List<String> drawnBefore() {
    return manifest.hashes().keySet().stream().filter(RunDirectory::isDrawing).toList();
  }

  /**
   * Writes one of the files; any thread may.
   *
   * @throws UnwritableException when it cannot be written
   */
  public void write(String name, WholeFile.Content content) {
    if (!names.contains(name)) {
      throw new IllegalArgumentException(name + " was not claimed");
    }
    written.put(name, directory.write(name, content).sha256());
  }

  /** Ends drawing: of all charts that there were, only these are left. */
  public void finish() {
    Map<String, String> hashes = hashes();
    for (String name : drawnBefore()) {
      if (!names.contains(name)) {
        directory.remove(name);
        hashes.remove(name);
      }
    }
    update(hashes);
    finished = true;
  }

  /** Ends drawing; unless all is drawn, what was there before stays. */
  @Override
  public void close() {
    if (!finished) {
      Map<String, String> before = manifest.hashes();
      Map<String, String> hashes = hashes();
      names.stream()
          .filter(name -> NOT_WRITTEN.equals(hashes.get(name)))
          .filter(name -> !before.containsKey(name) && !directory.holds(name))
          .forEach(hashes::remove);
      update(hashes);
    }
  }

  /** With those that another process wrote meanwhile. */
  private Map<String, String> hashes() {
    Map<String, String> hashes = RunManifest.read(directory.path()).hashes();
    hashes.putAll(written);
    return hashes;
  }

  private void update(Map<String, String> hashes) {
    RunManifest updated = manifest.withOutputs(hashes);
    if (!updated.equals(RunManifest.read(directory.path()))) {
      updated.write(directory);
    }
  }
}
