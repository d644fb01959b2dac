package org.brinksim.results.reading;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.brinksim.experiment.ReplicationSample;
import org.brinksim.results.Columns;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunTable;

/**
 * What the calendar brought in the runs of a design point whose rows are held: events, and how they
 * came out.
 *
 * @param all each of them, in the order of the file
 */
public record Occurrences(List<Occurrence> all) {
  /** The outcome of what is the event itself. */
  public static final int EVENT = -1;

  private static final String KIND = "kind";
  private static final String COMES = "calendar";
  private static final String OUTCOME = "outcome";
  private static final Set<String> KINDS = Set.of(COMES, OUTCOME);

  public Occurrences {
    all = List.copyOf(all);
  }

  /**
   * An event of the calendar in a run.
   *
   * @param replication the number of the run's replication
   * @param day the day on which it came
   * @param event its name in the scenario
   * @param outcome the number of the outcome in the scenario, from 0; {@link #EVENT} for the event
   *     itself
   */
  public record Occurrence(int replication, double day, String event, int outcome) {}

  /**
   * Reads them from a run directory, at a design point.
   *
   * @return empty where the directory has no table of all events, or a directory in its place
   * @throws RunDirectoryException when the table is damaged
   */
  public static Optional<Occurrences> read(Path directory, RunManifest manifest, int point) {
    RunDirectory target = new RunDirectory(directory);
    Path file = directory.resolve(RunTable.EVENTS.file());
    if (!manifest.kept().keepsAllEvents()
        || !target.holds(RunTable.EVENTS.file())
        || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    String scenario = manifest.scenarioOf(point).id();
    List<Occurrence> all = new ArrayList<>();
    ReplicationSample sample = ReplicationSample.ofRows(manifest.replicationsBegun());
    new Table(target.existing(RunTable.EVENTS.file()), RunTable.EVENTS.columns())
        .read(
            row -> {
              if (KINDS.contains(row.text(KIND))
                  && row.isOf(manifest, scenario)
                  && row.point(manifest) == point) {
                Occurrence one = occurrence(row, manifest);
                if (sample.keeps(one.replication())) {
                  all.add(one);
                }
              }
            });
    return Optional.of(new Occurrences(all));
  }

  private static Occurrence occurrence(Table.Row row, RunManifest manifest) {
    boolean outcome = row.text(KIND).equals(OUTCOME);
    return new Occurrence(
        row.whole(Columns.REPLICATION, 0, manifest.replications().requested() - 1),
        row.number(Columns.DAY),
        row.text("what"),
        outcome ? row.whole("amount", 0, Integer.MAX_VALUE) : EVENT);
  }
}
