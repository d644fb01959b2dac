package org.brinksim.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The file in which results are kept as they come, so that memory stays small and an interruption
 * loses nothing.
 *
 * <p>It begins with a key that says which experiment it belongs to. Each result follows as its
 * length, its CRC-32 and its bytes; a last one that was cut off, by a crash or a full disk, is
 * dropped when the journal is opened again. What was appended is forced to the disk every few
 * seconds, so that a loss of power costs no more than they took.
 */
public final class Journal implements AutoCloseable {

  private static final int MAGIC = 0x4252_4e4b;
  private static final int FRAME_BYTES = 8;
  private static final long NANOS_UNFORCED = 5_000_000_000L;
  private static final int CHUNK_BYTES = 1 << 16;

  /** In place of a result: the run has begun to write its tables. */
  private static final byte[] TABLES = {0};

  private final FileChannel file;
  private final ResultCodec codec;
  private final NavigableMap<Integer, Long> completed = new TreeMap<>();
  private final NavigableMap<Integer, Long> failed = new TreeMap<>();
  private boolean tables;
  private long end;
  private long forcedAt = System.nanoTime();

  private Journal(FileChannel file, Experiment experiment) {
    this.file = file;
    this.codec = ResultCodec.of(experiment);
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
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!lock(file)) {
        throw new BusyJournalException(path);
      }
      Journal journal = new Journal(file, experiment);
      journal.readOrBegin(path, key.getBytes(StandardCharsets.UTF_8));
      return journal;
    } catch (IOException
        | ForeignJournalException
        | BusyJournalException
        | DamagedJournalException
        | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Takes the file for this run alone, until it is closed. Returns whether it could be had. */
  private static boolean lock(FileChannel file) {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      // Some file systems of clusters know no locks. Better to run without one there than not at
      // all.
      return true;
    }
  }

  /** The header, with the numbers of things: a modified build has one key for different models. */
  private ByteBuffer header(byte[] key) {
    return ByteBuffer.allocate(20 + key.length)
        .putInt(MAGIC)
        .putInt(codec.parameters())
        .putInt(codec.responses())
        .putInt(codec.series())
        .putInt(key.length)
        .put(key)
        .flip();
  }

  private void readOrBegin(Path path, byte[] key)
      throws IOException, ForeignJournalException, DamagedJournalException {
    ByteBuffer header = header(key);
    int there = (int) Math.min(file.size(), header.limit());
    if (!read(0, there).equals(header.slice(0, there))) {
      throw new ForeignJournalException(path);
    }
    end = header.limit();
    if (there < end) {
      write(header, 0);
    }
    try {
      while (readFrame()) {
        // Each frame moves the end on; the first that is not whole stops it.
      }
    } catch (MalformedResultException e) {
      throw new DamagedJournalException(path, end, e.getMessage());
    }
    file.truncate(end);
  }

  private boolean readFrame() throws IOException {
    if (end + FRAME_BYTES > file.size()) {
      return false;
    }
    ByteBuffer frame = read(end, FRAME_BYTES);
    int length = frame.getInt();
    int checksum = frame.getInt();
    if (length < 1
        || end + FRAME_BYTES + length > file.size()
        || checksum(end + FRAME_BYTES, length) != checksum) {
      return false;
    }
    ByteBuffer bytes = read(end + FRAME_BYTES, length);
    if (bytes.equals(ByteBuffer.wrap(TABLES))) {
      tables = true;
    } else {
      enter(codec.decode(bytes));
    }
    end += FRAME_BYTES + length;
    return true;
  }

  private void enter(RunResult result) throws MalformedResultException {
    int replication = result.replication();
    if (completed.containsKey(replication) || failed.containsKey(replication)) {
      throw new MalformedResultException("is of replication " + replication + ", as one before it");
    }
    index(result instanceof RunResult.Completed).put(replication, end + FRAME_BYTES);
  }

  /** Of bytes that may be more than fit into memory. */
  private int checksum(long at, int length) throws IOException {
    CRC32 crc = new CRC32();
    for (long done = 0; done < length; done += CHUNK_BYTES) {
      crc.update(read(at + done, (int) Math.min(CHUNK_BYTES, length - done)));
    }
    return (int) crc.getValue();
  }

  private NavigableMap<Integer, Long> index(boolean isCompleted) {
    return isCompleted ? completed : failed;
  }

  /**
   * Keeps a result. Not to be called by several threads at once.
   *
   * @throws UncheckedIOException when it cannot be written; the journal is then as it was before
   */
  public void append(RunResult result) {
    long start = end + FRAME_BYTES;
    appendFrame(codec.encode(result));
    index(result instanceof RunResult.Completed).put(result.replication(), start);
  }

  /**
   * Notes that the run's tables are being written: what has their names from now on is the run's.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void claimTables() {
    if (!tables) {
      appendFrame(TABLES);
      force();
      tables = true;
    }
  }

  /** Whether the run has begun to write its tables. */
  public boolean claimsTables() {
    return tables;
  }

  private void appendFrame(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES + bytes.length);
    frame.putInt(bytes.length).putInt((int) crc.getValue()).put(bytes).flip();
    try {
      write(frame, end);
    } catch (IOException e) {
      throw new UncheckedIOException(cutOff(e));
    }
    end += frame.limit();
    if (System.nanoTime() - forcedAt >= NANOS_UNFORCED) {
      force();
    }
  }

  /**
   * Has the system write to the disk what was appended, and waits for it.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  private void force() {
    try {
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    forcedAt = System.nanoTime();
  }

  /** Takes the part of a result that was written before a failure off the file again. */
  private IOException cutOff(IOException failure) {
    try {
      file.truncate(end);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** The replications that ran to their horizon, in order. */
  public NavigableSet<Integer> completed() {
    return Collections.unmodifiableNavigableSet(completed.navigableKeySet());
  }

  /** The replications that failed, in order. */
  public NavigableSet<Integer> failed() {
    return Collections.unmodifiableNavigableSet(failed.navigableKeySet());
  }

  /** The result of a replication that ran to its horizon. */
  public RunResult.Completed read(int replication) {
    return (RunResult.Completed) decode(startOf(replication));
  }

  /** The result of a replication that failed. */
  public RunResult.Failed readFailed(int replication) {
    Long start = failed.get(replication);
    if (start == null) {
      throw new IllegalArgumentException(
          "no replication " + replication + " that failed is in the journal");
    }
    return (RunResult.Failed) decode(start);
  }

  private long startOf(int replication) {
    Long start = completed.get(replication);
    if (start == null) {
      throw new IllegalArgumentException(
          "no replication " + replication + " that ran to its horizon is in the journal");
    }
    return start;
  }

  /**
   * A part of a replication's series.
   *
   * @param replication a replication that ran to its horizon
   * @param from the first value wanted, counted as in {@link RunResult.Completed#series()}
   * @param values filled with the values from there on
   */
  public void readSeries(int replication, int from, float[] values) {
    long start = startOf(replication) + codec.placeOfSeries(from);
    try {
      read(start, 4 * values.length).asFloatBuffer().get(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RunResult decode(long start) {
    try {
      int length = read(start - FRAME_BYTES, 4).getInt();
      return codec.decode(read(start, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
  }

  private ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("the journal ends within a result");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
