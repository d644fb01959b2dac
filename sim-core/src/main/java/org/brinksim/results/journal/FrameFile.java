package org.brinksim.results.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.zip.CRC32;
import org.brinksim.results.UnwritableException;

/**
 * A file to which pieces of bytes are appended, each as a frame: its length, its CRC-32, itself. A
 * last frame that was cut off, by a crash or a full disk, can be told from a whole one and dropped.
 */
final class FrameFile implements AutoCloseable {

  private static final int FRAME_BYTES = 8;

  private final Path path;
  private final FileChannel file;

  /** Kept as Java forgets a lock of which nobody knows; empty where there are none. */
  private final Optional<FileLock> lock;

  private long end;

  /** Is shown frames. */
  @FunctionalInterface
  interface FrameReader {
    /**
     * A frame.
     *
     * @param start where in the file its bytes begin
     * @return whether it is taken; one that is not, and all behind it, are dropped
     */
    boolean takes(long start, ByteBuffer bytes);
  }

  private FrameFile(Path path, FileChannel file, Optional<FileLock> lock) {
    this.path = path;
    this.file = file;
    this.lock = lock;
  }

  /**
   * Opens a file, or makes it, and takes it for this process alone until it is closed.
   *
   * @throws BusyJournalException when another has it
   */
  static FrameFile open(Path path) throws IOException, BusyJournalException {
    while (true) {
      Optional<Object> before = identity(path);
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Optional<FileLock> lock = lock(path, file);
      // A process that ends deletes its file while it holds it: then this is no longer the one.
      if (before.isPresent() && before.equals(identity(path))) {
        return new FrameFile(path, file, lock);
      }
      file.close();
    }
  }

  /** What tells a file from others that have had its name; empty where there is none. */
  private static Optional<Object> identity(Path path) throws IOException {
    try {
      Object key =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .fileKey();
      return Optional.of(key == null ? path : key);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<FileLock> lock(Path path, FileChannel file)
      throws IOException, BusyJournalException {
    FileLock lock = null;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      file.close();
      throw new BusyJournalException(path, e);
    } catch (IOException e) {
      // Some file systems of clusters know no locks. Better to run without one there than not at
      // all.
      return Optional.empty();
    }
    if (lock == null) {
      file.close();
      throw new BusyJournalException(path, null);
    }
    return Optional.of(lock);
  }

  /**
   * Sees to it that the file begins with a header. One that was cut off is written out.
   *
   * @return whether it does; if not, nothing was changed
   */
  boolean beginsWith(ByteBuffer header) throws IOException {
    int there = (int) Math.min(file.size(), header.limit());
    if (!read(0, there).equals(header.slice(0, there))) {
      return false;
    }
    end = header.limit();
    if (there < end) {
      write(header, 0);
    }
    return true;
  }

  /**
   * Reads all frames behind the header, and drops what follows the last whole one.
   *
   * @param length how long each frame must be; one of another length is none
   */
  void readAll(int length, FrameReader reader) throws IOException {
    while (hasFrame(length) && reader.takes(end + FRAME_BYTES, read(end + FRAME_BYTES, length))) {
      end += FRAME_BYTES + length;
    }
    file.truncate(end);
  }

  private boolean hasFrame(int required) throws IOException {
    if (end + FRAME_BYTES > file.size()) {
      return false;
    }
    ByteBuffer frame = read(end, FRAME_BYTES);
    int length = frame.getInt();
    return length == required
        && end + FRAME_BYTES + length <= file.size()
        && checksum(read(end + FRAME_BYTES, length)) == frame.getInt();
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Where the last whole frame ends. */
  long end() {
    return end;
  }

  /**
   * Appends a frame. Not to be called by several threads at once.
   *
   * @return where its bytes begin
   * @throws UnwritableException when it cannot be written; the file is then as it was before
   */
  long append(byte[] bytes) {
    ByteBuffer frame = ByteBuffer.allocate(FRAME_BYTES + bytes.length);
    frame.putInt(bytes.length).putInt(checksum(ByteBuffer.wrap(bytes))).put(bytes).flip();
    try {
      write(frame, end);
    } catch (IOException e) {
      throw new UnwritableException(path, cutOff(e));
    }
    long start = end + FRAME_BYTES;
    end += frame.limit();
    return start;
  }

  /** Takes the part of a frame that was written before a failure off the file again. */
  private IOException cutOff(IOException failure) {
    try {
      file.truncate(end);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /**
   * Has the system write to the disk what was appended, and waits for it.
   *
   * @throws UnwritableException when it cannot be written
   */
  void force() {
    try {
      file.force(false);
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }

  /**
   * Drops all frames from one on.
   *
   * @param start where its bytes begin
   * @throws UnwritableException when the file cannot be written
   */
  void dropFrom(long start) {
    end = start - FRAME_BYTES;
    try {
      file.truncate(end);
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
  }

  /** Bytes of the file. */
  ByteBuffer read(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new IOException("the journal ends within a frame");
      }
    }
    return bytes.flip();
  }

  private void write(ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent() && lock.get().isValid()) {
      lock.get().release();
    }
    file.close();
  }
}
