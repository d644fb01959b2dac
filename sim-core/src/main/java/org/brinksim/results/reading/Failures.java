package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.experiment.Run;
import org.brinksim.results.Columns;
import org.brinksim.results.ReplayLine;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunTable;

/**
 * The runs that failed, of all design points.
 *
 * @param all each of them, in order
 */
public record Failures(List<Failure> all) {

  public Failures {
    all = List.copyOf(all);
  }

  /**
   * A run that failed.
   *
   * @param run which it was
   * @param message why, in words
   */
  public record Failure(Run run, String message) {

    /** The number of its replication. */
    public int replication() {
      return run.replication();
    }
  }

  /**
   * Reads them from a run directory.
   *
   * @throws RunDirectoryException when they are not all there, or damaged
   */
  public static Failures read(Path directory) {
    RunManifest manifest = RunManifest.read(directory);
    Table table =
        new Table(
            new RunDirectory(directory).existing(RunTable.FAILURES.file()),
            RunTable.FAILURES.columns(),
            RunTable.FAILURES.columns().indexOf(Columns.REPLAY));
    List<Failure> all = new ArrayList<>();
    table.read(row -> all.add(failure(row, manifest, all)));
    if (all.size() != manifest.replications().failed()) {
      throw table.damaged(
          " has "
              + all.size()
              + " rows; must have "
              + manifest.replications().failed()
              + ", as "
              + RunManifest.FILE
              + " says");
    }
    return new Failures(all);
  }

  private static Failure failure(Table.Row row, RunManifest manifest, List<Failure> before) {
    row.isOf(manifest, manifest.scenarios().get(0).id());
    Optional<Run> last =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1).run());
    Run run = row.run(manifest, last);
    String seed = Long.toString(manifest.seed());
    if (!row.text(Columns.SEED).equals(seed)) {
      throw row.damaged(Columns.SEED, seed + ", the seed in " + RunManifest.FILE);
    }
    if (row.has(Columns.REPLAY) && !row.text(Columns.REPLAY).equals(ReplayLine.of(run))) {
      throw row.damaged(Columns.REPLAY, "\"" + ReplayLine.of(run) + "\"");
    }
    return new Failure(run, row.text(Columns.MESSAGE));
  }
}
