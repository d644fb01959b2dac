package org.brinksim.results.remote;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.brinksim.experiment.Run;
import org.brinksim.results.writing.RunLines;

/** What several runs add to the files that grow, as compressed bytes. */
final class PackedLines {

  private static final int BUFFER_BYTES = 1 << 16;

  private PackedLines() {}

  static byte[] of(List<RunLines> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DeflaterOutputStream(bytes, fast, BUFFER_BYTES), BUFFER_BYTES))) {
      out.writeInt(lines.size());
      for (RunLines run : lines) {
        write(run, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private static void write(RunLines lines, DataOutputStream out) throws IOException {
    out.writeInt(lines.run().point());
    out.writeInt(lines.run().replication());
    out.writeBoolean(lines.failed());
    out.writeDouble(lines.watched());
    out.writeInt(lines.added().size());
    for (Map.Entry<String, byte[]> file : lines.added().entrySet()) {
      out.writeUTF(file.getKey());
      out.writeInt(file.getValue().length);
      out.write(file.getValue());
    }
  }

  /**
   * What was packed.
   *
   * @throws UncheckedIOException when the bytes are damaged
   */
  static List<RunLines> read(byte[] packed) {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER_BYTES))) {
      int count = in.readInt();
      List<RunLines> lines = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        lines.add(readOne(in));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RunLines readOne(DataInputStream in) throws IOException {
    Run run = new Run(in.readInt(), in.readInt());
    boolean failed = in.readBoolean();
    double watched = in.readDouble();
    Map<String, byte[]> added = new HashMap<>();
    int files = in.readInt();
    for (int f = 0; f < files; f++) {
      String file = in.readUTF();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      added.put(file, bytes);
    }
    return new RunLines(run, failed, watched, added);
  }
}
