package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;

/**
 * The replications that failed.
 *
 * @param all each of them, in order
 */
public record Failures(List<Failure> all) {
  private static final String FILE = "failures.csv";
  private static final List<String> COLUMNS =
      List.of("scenario", "point", "replication", "seed", "message");

  public Failures {
    all = List.copyOf(all);
  }

  /**
   * A replication that failed.
   *
   * @param replication its number
   * @param message why, in words
   */
  public record Failure(int replication, String message) {}

  /**
   * Reads them from a run directory.
   *
   * @throws org.brinksim.results.RunDirectoryException when they are not all there, or damaged
   */
  public static Failures read(Path directory) {
    RunManifest manifest = RunManifest.read(directory);
    Table table = new Table(new RunDirectory(directory).existing(FILE), COLUMNS);
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
    row.isOf(manifest, manifest.scenarios().get(0).id(), 0);
    int least = before.isEmpty() ? 0 : before.get(before.size() - 1).replication() + 1;
    int replication = row.whole(2, least, manifest.replications().requested() - 1);
    if (!row.text(3).equals(Long.toString(manifest.seed()))) {
      throw row.damaged(3, Long.toString(manifest.seed()) + ", the seed in " + RunManifest.FILE);
    }
    return new Failure(replication, row.text(4));
  }
}
