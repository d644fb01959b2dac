package org.brinksim.results.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.brinksim.results.UnwritableException;

/**
 * The file that says how far a run has come: which experiment it belongs to, and a {@link
 * Checkpoint} after another. It holds no result; those are in the files that grow beside it. While
 * it is open, no other process can open it.
 */
public final class Journal implements AutoCloseable {

  /** Another than that of journals that held the results themselves: those are foreign. */
  private static final int MAGIC = 0x4252_4e4d;

  private final FrameFile file;
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();

  private Journal(FrameFile file) {
    this.file = file;
  }

  /**
   * Opens a journal, or begins one where there is none.
   *
   * @param path the file
   * @param key what says which experiment it is, for example a hash of scenario and seed
   * @param files how many files grow beside it
   * @throws ForeignJournalException when the file belongs to another experiment, or is no journal
   * @throws BusyJournalException when another run has it open
   * @throws IOException when the file cannot be read or written
   */
  public static Journal open(Path path, String key, int files)
      throws IOException, ForeignJournalException, BusyJournalException {
    FrameFile file = FrameFile.open(path);
    try {
      if (!file.beginsWith(header(key.getBytes(StandardCharsets.UTF_8), files))) {
        throw new ForeignJournalException(path);
      }
      Journal journal = new Journal(file);
      file.readAll(Checkpoint.bytes(files), journal::enter);
      return journal;
    } catch (IOException | ForeignJournalException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static ByteBuffer header(byte[] key, int files) {
    return ByteBuffer.allocate(4 + 4 + 4 + key.length)
        .putInt(MAGIC)
        .putInt(files)
        .putInt(key.length)
        .put(key)
        .flip();
  }

  private boolean enter(long start, ByteBuffer bytes) {
    Checkpoint checkpoint = Checkpoint.decoded(bytes);
    boolean sound =
        checkpoint.isSound()
            && (checkpoints.isEmpty() || checkpoint.follows(checkpoints.get(starts.size() - 1)));
    if (sound) {
      starts.add(start);
      checkpoints.add(checkpoint);
    }
    return sound;
  }

  /** The checkpoints, from the first. */
  public List<Checkpoint> checkpoints() {
    return Collections.unmodifiableList(checkpoints);
  }

  /**
   * Drops the last checkpoints.
   *
   * @param kept how many stay
   * @throws UnwritableException when the file cannot be written
   */
  public void keep(int kept) {
    if (kept < checkpoints.size()) {
      file.dropFrom(starts.get(kept));
      checkpoints.subList(kept, checkpoints.size()).clear();
      starts.subList(kept, starts.size()).clear();
    }
  }

  /**
   * Adds a checkpoint.
   *
   * @throws UnwritableException when it cannot be written; the journal is then as it was before
   */
  public void add(Checkpoint checkpoint) {
    starts.add(file.append(checkpoint.encoded()));
    checkpoints.add(checkpoint);
  }

  /**
   * Has the system write to the disk what was added, and waits for it.
   *
   * @throws UnwritableException when it cannot be written
   */
  public void force() {
    file.force();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
