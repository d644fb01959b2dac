package org.brinksim.results.writing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.RunManifest.HashedFile;
import org.brinksim.results.RunTable;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.journal.Checkpoint;
import org.brinksim.results.journal.GrowingFile;
import org.brinksim.results.journal.Journal;
import org.brinksim.results.shard.ShardSet;

/**
 * The files of a run that grow as its runs end, in their order. Until all have ended each has a dot
 * before its name; the journal says how far they hold.
 *
 * <p>What is added is handed to the system at checkpoints. One comes a tenth of a second after the
 * one before, or, in a long run, after a thousandth of the time that it has taken: so much work is
 * lost when the process is killed.
 */
final class GrowingTables implements AutoCloseable {

  /** The series of the runs in the sample, of which series.csv is made. */
  static final String SERIES = "series-runs.bin";

  /** All that grow. */
  static final List<String> NAMES =
      List.of(
          RunTable.REPLICATIONS.file(),
          RunTable.FAILURES.file(),
          RunTable.EVENTS.file(),
          RunTable.DRIVERS.file(),
          SERIES);

  private static final long LEAST_NANOS_BETWEEN = 100_000_000L;
  private static final int SHARE_BETWEEN = 1_000;
  private static final long NANOS_UNFORCED = 5_000_000_000L;

  private final RunDirectory directory;
  private final Journal journal;
  private final Map<String, GrowingFile> files = new LinkedHashMap<>();
  private final long openedAt = System.nanoTime();
  private long checkpointAt = openedAt;
  private long forcedAt = openedAt;
  private long done;
  private long failed;
  private boolean ended;

  /** Whether a change began and did not end: what the files hold is then known to none. */
  private boolean broken;

  private GrowingTables(RunDirectory directory, Journal journal, Checkpoint last) {
    this.directory = directory;
    this.journal = journal;
    this.done = last.done();
    this.failed = last.failed();
    this.ended = last.ended();
  }

  /**
   * Begins the files.
   *
   * @param journal the run's
   * @param beginning what stands in each file before the first run
   * @throws UnwritableException when something cannot be written
   */
  static GrowingTables begin(
      RunDirectory directory, Journal journal, Function<String, byte[]> beginning) {
    journal.keep(0);
    GrowingTables tables =
        new GrowingTables(directory, journal, new Checkpoint(0, 0, false, List.of()));
    for (String name : NAMES) {
      GrowingFile file = GrowingFile.open(directory.file(hidden(name)), 0);
      file.add(beginning.apply(name));
      tables.files.put(name, file);
    }
    return tables;
  }

  /**
   * Begins the files with what a run has in them that has ended.
   *
   * @param journal of the run that goes on
   * @param manifest of the run that has ended
   * @throws UnwritableException when something cannot be read or written
   */
  static GrowingTables after(RunDirectory directory, Journal journal, RunManifest manifest) {
    journal.keep(0);
    RunManifest.Replications counts = manifest.replications();
    GrowingTables tables =
        new GrowingTables(
            directory,
            journal,
            new Checkpoint(
                (long) counts.completed() + counts.failed(), counts.failed(), false, List.of()));
    for (String name : NAMES) {
      GrowingFile file = GrowingFile.open(directory.file(hidden(name)), 0);
      tables.files.put(name, file);
      try {
        Files.copy(directory.existing(name), file.stream());
      } catch (IOException e) {
        throw new UnwritableException(directory.file(hidden(name)), e);
      }
    }
    return tables;
  }

  /**
   * Begins the files with what the shards of a run have in theirs, one after another.
   *
   * @param journal of the run that they make
   * @param beginning what stands in each file before the first run
   * @throws RunDirectoryException when a file of a shard does not begin with that
   * @throws UnwritableException when something cannot be read or written
   */
  static GrowingTables merged(
      RunDirectory directory,
      Journal journal,
      Function<String, byte[]> beginning,
      List<ShardSet.Member> shards) {
    GrowingTables tables = begin(directory, journal, beginning);
    for (ShardSet.Member shard : shards) {
      RunManifest.Replications counts = shard.manifest().run().replications();
      tables.done += (long) counts.completed() + counts.failed();
      tables.failed += counts.failed();
      for (String name : NAMES) {
        Path file = new RunDirectory(shard.directory()).existing(name);
        tables.append(name, file, beginning.apply(name));
      }
    }
    return tables;
  }

  private void append(String name, Path from, byte[] beginning) {
    try (InputStream in = Files.newInputStream(from, LinkOption.NOFOLLOW_LINKS)) {
      if (!Arrays.equals(in.readNBytes(beginning.length), beginning)) {
        throw new RunDirectoryException(
            from
                + " is damaged: it has other columns than the run"
                + RunDirectoryException.RUN_AGAIN);
      }
      in.transferTo(files.get(name).stream());
    } catch (IOException e) {
      throw new UnwritableException(growing(name), e);
    }
  }

  /**
   * The checkpoints of a journal up to which all files that an earlier process left are as they
   * were. Nothing is changed.
   *
   * @throws UnwritableException when something cannot be read
   */
  static List<Checkpoint> whole(RunDirectory directory, Journal journal) {
    List<Checkpoint> checkpoints = journal.checkpoints();
    for (String name : NAMES) {
      checkpoints = whole(directory, name, checkpoints);
    }
    return checkpoints;
  }

  /**
   * Opens the files that an earlier process left, cut off behind a checkpoint; the journal drops
   * those behind it.
   *
   * @param checkpoints those that are whole, at least one
   * @throws UnwritableException when something cannot be read or written
   */
  static GrowingTables resume(
      RunDirectory directory, Journal journal, List<Checkpoint> checkpoints) {
    journal.keep(checkpoints.size());
    GrowingTables tables =
        new GrowingTables(directory, journal, checkpoints.get(checkpoints.size() - 1));
    for (String name : NAMES) {
      long length = pieces(name, checkpoints).stream().mapToLong(Checkpoint.Piece::length).sum();
      tables.files.put(name, GrowingFile.open(takenBack(directory, name), length));
    }
    return tables;
  }

  private static List<Checkpoint> whole(
      RunDirectory directory, String name, List<Checkpoint> checkpoints) {
    Path growing = directory.file(hidden(name));
    Path file = exists(growing) ? growing : directory.file(name);
    return List.copyOf(checkpoints.subList(0, GrowingFile.whole(file, pieces(name, checkpoints))));
  }

  private static List<Checkpoint.Piece> pieces(String name, List<Checkpoint> checkpoints) {
    int place = NAMES.indexOf(name);
    return checkpoints.stream().map(checkpoint -> checkpoint.pieces().get(place)).toList();
  }

  /** A growing file; one that had its own name already has a dot before it again. */
  private static Path takenBack(RunDirectory directory, String name) {
    Path growing = directory.file(hidden(name));
    if (!exists(growing)) {
      move(directory.file(name), growing);
    }
    return growing;
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UnwritableException(to, e);
    }
  }

  private static String hidden(String name) {
    return "." + name;
  }

  /** The names that the files have while they grow. */
  static List<String> hiddenNames() {
    return NAMES.stream().map(GrowingTables::hidden).toList();
  }

  /** How many runs are done, those that failed among them. */
  long done() {
    return done;
  }

  /** How many runs failed. */
  long failed() {
    return failed;
  }

  /** Whether what has the names of the directory's files is this run's. */
  boolean ended() {
    return ended;
  }

  /**
   * Adds what the next run gives. Not to be called by several threads at once.
   *
   * @throws UnwritableException when it cannot be written
   */
  void add(RunLines run) {
    beginChange();
    NAMES.forEach(name -> files.get(name).add(run.of(name)));
    done++;
    failed += run.failed() ? 1 : 0;
    broken = false;
    long now = System.nanoTime();
    if (now - checkpointAt >= Math.max(LEAST_NANOS_BETWEEN, (now - openedAt) / SHARE_BETWEEN)) {
      checkpoint();
    }
  }

  /**
   * Hands to the system what was added, and notes it in the journal.
   *
   * @throws UnwritableException when it cannot be written
   */
  void checkpoint() {
    beginChange();
    List<Checkpoint.Piece> pieces = new ArrayList<>();
    files.values().forEach(file -> pieces.add(file.piece()));
    checkpointAt = System.nanoTime();
    boolean force = checkpointAt - forcedAt >= NANOS_UNFORCED;
    if (force) {
      files.values().forEach(GrowingFile::force);
    }
    journal.add(new Checkpoint(done, failed, ended, pieces));
    if (force) {
      journal.force();
      forcedAt = checkpointAt;
    }
    broken = false;
  }

  private void beginChange() {
    if (broken) {
      throw new IllegalStateException("something could not be added before: nothing more may be");
    }
    broken = true;
  }

  /**
   * Keeps what was added, where all of it was: of a process that goes on to fail.
   *
   * @throws UnwritableException as {@link #checkpoint} does
   */
  void settle() {
    if (!broken) {
      checkpoint();
    }
  }

  /**
   * Notes that no run is added any more, and what has the names of the directory's files from now
   * on is this run's.
   *
   * @throws UnwritableException when it cannot be written
   */
  void end() {
    ended = true;
    checkpoint();
    files.values().forEach(GrowingFile::force);
    journal.force();
    // Somebody may have deleted one under the run.
    files.forEach(
        (name, file) -> {
          if (!exists(growing(name))) {
            directory.write(hidden(name), file::copyTo);
          }
        });
  }

  /** Where a file lies until it has its name. */
  Path growing(String name) {
    return directory.file(hidden(name));
  }

  /**
   * Gives each file its own name, in place of what has it, after the {@linkplain #end end}.
   *
   * @param series the series that stay; there may be others, of samples of fewer replications
   * @throws UnwritableException when one cannot be written
   */
  List<HashedFile> nameAll(SampledSeries series) {
    List<HashedFile> all = new ArrayList<>();
    for (String name : NAMES) {
      all.add(named(name, files.get(name), series));
    }
    return all;
  }

  private HashedFile named(String name, GrowingFile file, SampledSeries series) {
    Path growing = growing(name);
    if (name.equals(SERIES) && series.holdsOthers(growing)) {
      return directory.write(name, out -> series.copy(growing, out));
    }
    move(growing, directory.file(name));
    return new HashedFile(name, file.sha256());
  }

  /** Removes what is left under hidden names of a run whose files are all written. */
  void removeGrowing() {
    NAMES.forEach(name -> directory.remove(hidden(name)));
  }

  @Override
  public void close() {
    files.values().forEach(GrowingFile::close);
  }
}
