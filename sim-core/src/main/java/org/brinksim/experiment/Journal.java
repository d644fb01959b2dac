package org.brinksim.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.brinksim.model.event.Event;

/**
 * The file in which results are kept as they come, so that memory stays small and an interruption
 * loses nothing.
 *
 * <p>It begins with a key that says which experiment it belongs to, and the layout of its results.
 * Each result follows as a frame of a {@link FrameFile}.
 */
public final class Journal implements AutoCloseable {

  /** Another than that of journals whose results had no point: those are foreign. */
  private static final int MAGIC = 0x4252_4e4c;

  /** In place of a result: the run has begun to write its tables. */
  private static final byte[] TABLES = {0};

  private final FrameFile file;
  private final ResultCodec codec;
  private final int points;
  private final NavigableMap<Run, Long> completed = new TreeMap<>();
  private final NavigableMap<Run, Long> failed = new TreeMap<>();
  private boolean tables;

  private Journal(FrameFile file, Experiment experiment) {
    this.file = file;
    this.codec = ResultCodec.of(experiment.layout());
    this.points = experiment.points().size();
  }

  /**
   * Opens a journal, or begins one where there is none.
   *
   * @param path the file
   * @param key what says which experiment it is, for example a hash of scenario and seed
   * @param experiment the experiment
   * @throws ForeignJournalException when the file belongs to another experiment, or is no journal
   * @throws BusyJournalException when another run has it open
   * @throws DamagedJournalException when a result in it is none that a run wrote
   * @throws IOException when the file cannot be read or written
   */
  public static Journal open(Path path, String key, Experiment experiment)
      throws IOException, ForeignJournalException, BusyJournalException, DamagedJournalException {
    FrameFile file = FrameFile.open(path);
    try {
      Journal journal = new Journal(file, experiment);
      if (!file.beginsWith(journal.header(key.getBytes(StandardCharsets.UTF_8)))) {
        throw new ForeignJournalException(path);
      }
      file.readAll(journal::enter);
      return journal;
    } catch (MalformedResultException e) {
      file.close();
      throw new DamagedJournalException(path, file.end(), e.getMessage());
    } catch (IOException | ForeignJournalException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The header, with the layout: a modified build has one key for different models. */
  private ByteBuffer header(byte[] key) {
    return ByteBuffer.allocate(4 + 8 + 4 + 4 + key.length)
        .putInt(MAGIC)
        .putLong(codec.fingerprint())
        .putInt(points)
        .putInt(key.length)
        .put(key)
        .flip();
  }

  private void enter(long start, ByteBuffer bytes) throws MalformedResultException {
    if (bytes.equals(ByteBuffer.wrap(TABLES))) {
      tables = true;
      return;
    }
    RunResult result = codec.decode(bytes);
    Run run = result.run();
    if (run.point() >= points) {
      throw new MalformedResultException(
          "is of point " + run.point() + ", of which there are " + points + " from 0");
    }
    if (completed.containsKey(run) || failed.containsKey(run)) {
      throw new MalformedResultException("is of " + run + ", as one before it");
    }
    index(result).put(run, start);
  }

  private NavigableMap<Run, Long> index(RunResult result) {
    return result instanceof RunResult.Completed ? completed : failed;
  }

  /**
   * Keeps a result. Not to be called by several threads at once.
   *
   * @throws UncheckedIOException when it cannot be written; the journal is then as it was before
   */
  public void append(RunResult result) {
    append(result, true);
  }

  /**
   * Keeps a result. Not to be called by several threads at once.
   *
   * @param withSeries whether with its metrics through time
   * @throws UncheckedIOException when it cannot be written; the journal is then as it was before
   */
  public void append(RunResult result, boolean withSeries) {
    long start = file.append(codec.encode(result, withSeries));
    index(result).put(result.run(), start);
  }

  /**
   * Notes that the run's tables are being written: what has their names from now on is the run's.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void claimTables() {
    if (!tables) {
      file.append(TABLES);
      file.force();
      tables = true;
    }
  }

  /** Whether the run has begun to write its tables. */
  public boolean claimsTables() {
    return tables;
  }

  /** The runs that reached their horizon, in order. */
  public NavigableSet<Run> completed() {
    return Collections.unmodifiableNavigableSet(completed.navigableKeySet());
  }

  /** The runs that failed, in order. */
  public NavigableSet<Run> failed() {
    return Collections.unmodifiableNavigableSet(failed.navigableKeySet());
  }

  /** Whether the result of a run is there. */
  public boolean has(Run run) {
    return completed.containsKey(run) || failed.containsKey(run);
  }

  /** How many results are there. */
  public int size() {
    return completed.size() + failed.size();
  }

  /** The whole result of a run that reached its horizon. */
  public RunResult.Completed read(Run run) {
    return (RunResult.Completed) decode(startOf(run));
  }

  /** The result of a run that failed. */
  public RunResult.Failed readFailed(Run run) {
    Long start = failed.get(run);
    if (start == null) {
      throw new IllegalArgumentException("no " + run + " that failed is in the journal");
    }
    return (RunResult.Failed) decode(start);
  }

  /** Only the parameters and responses of a run that reached its horizon. */
  public RunNumbers readNumbers(Run run) {
    long start = startOf(run);
    try {
      return codec.numbers(file.read(start + codec.placeOfNumbers(), codec.bytesOfNumbers()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Only a part of the series of a run that reached its horizon, where they were kept.
   *
   * @param from the first value wanted, counted metric by metric, each through time
   * @param values filled with the values from there on
   */
  public void readSeries(Run run, int from, float[] values) {
    long start = startOf(run) + codec.placeOfSeries(from);
    try {
      file.read(start, 4 * values.length).asFloatBuffer().get(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only the events of a run that reached its horizon. */
  public List<Event> readEvents(Run run) {
    long start = startOf(run);
    try {
      byte kind = file.read(start + codec.placeOfKind(), 1).get();
      long from = codec.placeOfEvents(kind);
      return codec.events(file.read(start + from, (int) (file.length(start) - from)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long startOf(Run run) {
    Long start = completed.get(run);
    if (start == null) {
      throw new IllegalArgumentException(
          "no " + run + " that ran to its horizon is in the journal");
    }
    return start;
  }

  private RunResult decode(long start) {
    try {
      return codec.decode(file.read(start, file.length(start)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
