package org.brinksim.results.writing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.brinksim.experiment.NamedSeries;
import org.brinksim.experiment.ResultLayout;
import org.brinksim.experiment.Run;
import org.brinksim.results.Kept;
import org.brinksim.results.RunDirectoryException;

/**
 * The bytes of the metrics of a run through time, of those metrics that are kept.
 *
 * <p>A run is its point, its replication, the number of bytes that follow, and these: for each
 * metric a bit for each time, from the lowest of the first byte, which is 1 where the value is
 * another than before, and then those values with 32 bits each. Before the first is 0. Numbers have
 * their highest byte first.
 *
 * @param layout what a result holds
 * @param kept for each metric whether it is kept
 */
public record SeriesCodec(ResultLayout layout, boolean[] kept) {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int HEAD_BYTES = 12;

  /** That of a layout of which so much is kept. */
  static SeriesCodec of(ResultLayout layout, Kept kept) {
    boolean[] metrics = new boolean[layout.metrics().size()];
    for (int m = 0; m < metrics.length; m++) {
      metrics[m] = kept.keepsSeries(layout.metrics().get(m).name());
    }
    return new SeriesCodec(layout, metrics);
  }

  /** Whether any metric is kept. */
  boolean keepsSome() {
    for (boolean one : kept) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** The bytes of a run. */
  byte[] encode(Run run, NamedSeries series) {
    ByteBuffer bytes = ByteBuffer.allocate(mostBytes());
    bytes.putInt(run.point()).putInt(run.replication()).putInt(0);
    for (int m = 0; m < kept.length; m++) {
      if (kept[m]) {
        encode(series, m, bytes);
      }
    }
    bytes.putInt(HEAD_BYTES - 4, bytes.position() - HEAD_BYTES);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private int maskBytes() {
    return (layout.times() + 7) / 8;
  }

  private void encode(NamedSeries series, int metric, ByteBuffer bytes) {
    int mask = bytes.position();
    bytes.position(mask + maskBytes());
    int before = 0;
    for (int t = 0; t < layout.times(); t++) {
      int bits = Float.floatToRawIntBits(series.get(metric, t));
      if (bits != before) {
        bytes.put(mask + t / 8, (byte) (bytes.get(mask + t / 8) | 1 << t % 8));
        bytes.putInt(bits);
        before = bits;
      }
    }
  }

  /** Takes the runs of a file. */
  @FunctionalInterface
  interface Reader {
    /**
     * A run.
     *
     * @param record all its bytes
     */
    void accept(Run run, ByteBuffer record) throws IOException;
  }

  /**
   * Reads the runs of a file, one after another.
   *
   * @param points how many design points there are
   * @throws RunDirectoryException when there is something in it that is no run's
   * @throws IOException when it cannot be read
   */
  void read(Path file, int points, Reader reader) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES))) {
      byte[] head = data.readNBytes(HEAD_BYTES);
      while (head.length > 0) {
        ByteBuffer record = record(head, data);
        int point = record.getInt(0);
        int replication = record.getInt(4);
        if (point < 0 || point >= points || replication < 0 || !isWhole(record)) {
          throw new RunDirectoryException(
              file
                  + " is damaged: it holds what are not the series of a run"
                  + RunDirectoryException.RUN_AGAIN);
        }
        reader.accept(new Run(point, replication), record.position(HEAD_BYTES));
        head = data.readNBytes(HEAD_BYTES);
      }
    }
  }

  /** The bytes of a run, as many of them as are there. */
  private ByteBuffer record(byte[] head, InputStream in) throws IOException {
    ByteBuffer record = ByteBuffer.allocate(mostBytes());
    record.put(head);
    int length = record.getInt(HEAD_BYTES - 4);
    int rest = Math.max(0, Math.min(length, record.remaining()));
    int read = in.readNBytes(record.array(), HEAD_BYTES, rest);
    return record.limit(HEAD_BYTES + (length == read ? read : 0)).position(0);
  }

  /** Whether a run's bytes are as many as they say. */
  private boolean isWhole(ByteBuffer record) {
    record.position(HEAD_BYTES);
    for (boolean one : kept) {
      if (one) {
        if (record.remaining() < maskBytes() || marksMore(record)) {
          return false;
        }
        int changes = changes(record);
        if (record.remaining() < 4 * changes) {
          return false;
        }
        record.position(record.position() + 4 * changes);
      }
    }
    return !record.hasRemaining();
  }

  /** Whether the mask that stands there marks a time after the last. */
  private boolean marksMore(ByteBuffer record) {
    int last = record.get(record.position() + maskBytes() - 1) & 0xff;
    return layout.times() % 8 != 0 && last >> layout.times() % 8 != 0;
  }

  private int mostBytes() {
    return HEAD_BYTES + kept.length * (maskBytes() + 4 * layout.times());
  }

  /**
   * Reads the values of some metrics of a run.
   *
   * @param record the bytes of the run, which stand before the first metric
   * @param from the first metric, among those kept
   * @param values takes them, metric by metric, each through time
   */
  void decode(ByteBuffer record, int from, float[] values) {
    for (int m = 0; m < from; m++) {
      skip(record);
    }
    for (int start = 0; start < values.length; start += layout.times()) {
      decode(record, values, start);
    }
  }

  private void skip(ByteBuffer record) {
    int changes = changes(record);
    record.position(record.position() + 4 * changes);
  }

  /** How many values follow the mask that stands there. */
  private int changes(ByteBuffer record) {
    int changes = 0;
    for (int b = 0; b < maskBytes(); b++) {
      changes += Integer.bitCount(record.get() & 0xff);
    }
    return changes;
  }

  private void decode(ByteBuffer record, float[] values, int start) {
    int mask = record.position();
    record.position(mask + maskBytes());
    float value = 0;
    for (int t = 0; t < layout.times(); t++) {
      if ((record.get(mask + t / 8) >> t % 8 & 1) == 1) {
        value = Float.intBitsToFloat(record.getInt());
      }
      values[start + t] = value;
    }
  }
}
