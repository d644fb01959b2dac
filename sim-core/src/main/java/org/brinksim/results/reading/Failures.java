package org.brinksim.results.reading;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.brinksim.experiment.Run;
import org.brinksim.results.Columns;
import org.brinksim.results.ReplayLine;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunTable;

/**
 * The runs that failed, of all design points, in order. They stay in their file, as all may have
 * failed.
 *
 * @param file the table
 * @param manifest what ran
 */
public record Failures(Path file, RunManifest manifest) {

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
   * Those of a run directory.
   *
   * @throws RunDirectoryException when it has no such table
   */
  public static Failures of(Path directory) {
    return new Failures(
        new RunDirectory(directory).existing(RunTable.FAILURES.file()),
        RunManifest.read(directory));
  }

  /**
   * The first; empty when none failed.
   *
   * @throws RunDirectoryException as {@link #forEach} does
   */
  public Optional<Failure> first() {
    return first(failure -> true);
  }

  /**
   * That of a run; empty when it did not fail.
   *
   * @throws RunDirectoryException as {@link #forEach} does
   */
  public Optional<Failure> of(Run run) {
    return first(failure -> failure.run().equals(run));
  }

  private Optional<Failure> first(Predicate<Failure> wanted) {
    AtomicReference<Failure> first = new AtomicReference<>();
    forEach(
        failure -> {
          if (first.get() == null && wanted.test(failure)) {
            first.set(failure);
          }
        });
    return Optional.ofNullable(first.get());
  }

  /**
   * Shows each.
   *
   * @throws RunDirectoryException when they are not all there, or damaged
   */
  public void forEach(Consumer<Failure> shown) {
    Table table =
        new Table(
            file, RunTable.FAILURES.columns(), RunTable.FAILURES.columns().indexOf(Columns.REPLAY));
    AtomicInteger count = new AtomicInteger();
    AtomicReference<Run> last = new AtomicReference<>();
    table.read(
        row -> {
          Failure failure = failure(row, Optional.ofNullable(last.get()));
          last.set(failure.run());
          count.incrementAndGet();
          shown.accept(failure);
        });
    if (count.get() != manifest.replications().failed()) {
      throw table.damaged(
          " has "
              + count.get()
              + " rows; must have "
              + manifest.replications().failed()
              + ", as "
              + RunManifest.FILE
              + " says");
    }
  }

  private Failure failure(Table.Row row, Optional<Run> last) {
    row.isOf(manifest, manifest.scenarios().get(0).id());
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
