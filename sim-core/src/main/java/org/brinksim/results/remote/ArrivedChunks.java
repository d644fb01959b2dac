package org.brinksim.results.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.WholeFile;

/**
 * What came back of chunks that are numbered from 0, in whatever order, until it is its turn. What
 * does not fit into some memory waits in a file, which is gone in the end.
 */
public final class ArrivedChunks implements AutoCloseable {

  private final Path folder;
  private final long mostInMemory;
  private final Map<Long, byte[]> inMemory = new HashMap<>();
  private final Map<Long, Stretch> inFile = new HashMap<>();
  private long memory;
  private Optional<FileChannel> file = Optional.empty();
  private long end;
  private long turn;

  /** Where the bytes of a chunk lie in the file. */
  private record Stretch(long start, int length) {}

  /**
   * Nothing has come yet.
   *
   * @param folder where the file is made, should there be one
   * @param mostInMemory how many bytes wait in memory at most
   */
  public ArrivedChunks(Path folder, long mostInMemory) {
    this.folder = folder;
    this.mostInMemory = mostInMemory;
  }

  /**
   * Takes what came back of a chunk; what came before is left aside. Any thread may call it.
   *
   * @throws UnwritableException when it cannot be kept
   */
  public synchronized void add(long number, byte[] bytes) {
    if (number < turn || inMemory.containsKey(number) || inFile.containsKey(number)) {
      return;
    }
    if (number == turn || memory + bytes.length <= mostInMemory) {
      inMemory.put(number, bytes);
      memory += bytes.length;
    } else {
      write(number, bytes);
    }
    notifyAll();
  }

  private void write(long number, byte[] bytes) {
    try {
      if (file.isEmpty()) {
        file = Optional.of(WholeFile.scratch(folder));
      }
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      long at = end;
      while (rest.hasRemaining()) {
        at += file.get().write(rest, at);
      }
      inFile.put(number, new Stretch(end, bytes.length));
      end = at;
    } catch (IOException e) {
      throw new UnwritableException(folder, e);
    }
  }

  /**
   * What came back of the chunk whose turn it is; it is then the turn of the next.
   *
   * @param millis how long it is waited for, at most
   * @return empty when it has not come
   * @throws UnwritableException when it cannot be read any more
   */
  public synchronized Optional<byte[]> next(long millis) throws InterruptedException {
    if (!isThere() && millis > 0) {
      wait(millis);
    }
    if (!isThere()) {
      return Optional.empty();
    }
    byte[] bytes = inMemory.remove(turn);
    if (bytes == null) {
      bytes = read(inFile.remove(turn));
    } else {
      memory -= bytes.length;
    }
    turn++;
    return Optional.of(bytes);
  }

  private boolean isThere() {
    return inMemory.containsKey(turn) || inFile.containsKey(turn);
  }

  private byte[] read(Stretch stretch) {
    try {
      ByteBuffer bytes = ByteBuffer.allocate(stretch.length());
      FileChannel channel = file.orElseThrow();
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, stretch.start() + bytes.position()) < 0) {
          throw new IOException("it ends too early");
        }
      }
      if (inFile.isEmpty()) {
        channel.truncate(0);
        end = 0;
      }
      return bytes.array();
    } catch (IOException e) {
      throw new UnwritableException(folder, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UnwritableException(folder, e);
    }
  }
}
