package org.brinksim.results.shard;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.StrictJson;

/**
 * shard.json: which shard of which run a directory holds. It stands where a whole run has its
 * manifest, so that nothing takes a shard for a run.
 *
 * @param number which shard, from 1
 * @param of how many there are
 * @param key what tells the experiment from others, as the journal has it
 * @param done whether all its runs are done and its tables have their names
 * @param run the manifest of the whole run, with the counts and outputs of this shard
 */
public record ShardManifest(int number, int of, String key, boolean done, RunManifest run) {

  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  /** The shard. */
  public Shard shard() {
    return new Shard(number, of);
  }

  /** Its runs in words. */
  public String words() {
    return shard().words(run.points(), run.requestedRuns());
  }

  /**
   * What is the same in all shards of a run: all but counts, outputs of runs and the environment.
   */
  RunManifest plan() {
    return new RunManifest(
        run.format(),
        run.engine(),
        run.java(),
        run.seed(),
        run.scenarios(),
        run.study(),
        run.points(),
        run.design(),
        run.interventions(),
        new RunManifest.Replications(run.replications().requested(), 0, 0),
        true,
        run.kept(),
        run.dictionary(),
        run.inputs(),
        run.outputs().stream().filter(output -> output.file().endsWith(".yaml")).toList(),
        Map.of());
  }

  /**
   * Reads that of a directory.
   *
   * @throws RunDirectoryException when there is none, or it is damaged
   */
  public static ShardManifest read(Path directory) {
    RunDirectory target = new RunDirectory(directory);
    Path file = target.existing(RunDirectory.SHARD);
    ShardManifest manifest = StrictJson.read(file, ShardManifest.class, Set.of());
    manifest.check(target, file);
    return manifest;
  }

  private void check(RunDirectory directory, Path file) {
    run.check(directory, file);
    require(
        file, of >= 1 && of <= run.requestedRuns(), "of", of, "from 1 to " + run.requestedRuns());
    require(file, number >= 1 && number <= of, "number", number, "from 1 to " + of);
    require(file, KEY.matcher(key).matches(), "key", key, "64 hexadecimal digits");
    long size = shard().size(run.requestedRuns());
    long there = (long) run.replications().completed() + run.replications().failed();
    require(
        file,
        !done || there == size,
        "run.replications.completed",
        run.replications().completed(),
        (size - run.replications().failed()) + ", as the shard is done");
  }

  private static void require(
      Path file, boolean good, String place, Object found, String required) {
    if (!good) {
      throw RunDirectoryException.damaged(file, place, found, required);
    }
  }

  /** Writes it into its directory. */
  public void write(RunDirectory directory) {
    directory.writeText(
        RunDirectory.SHARD, out -> out.write(RunManifest.JSON.writeValueAsString(this) + "\n"));
  }
}
