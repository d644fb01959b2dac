package org.brinksim.reports.origin;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.DeflaterOutputStream;
import com.jcraft.jzlib.GZIPException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Bytes made smaller in the form of zlib (RFC 1950, RFC 1951), the same on every machine.
 *
 * <p>The JDK has this done by the zlib that it was built with or that the system has, and those
 * differ in what they make of the same bytes. Here JZlib does it, which is zlib 1.1.3 in Java. What
 * is read may come of either.
 */
public final class Deflation {
  /** Level 9 makes an eighth fewer bytes of charts, and a report take a third of a second more. */
  private static final int LEVEL = 3;

  private Deflation() {}

  /** Bytes made smaller. */
  public static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater())) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return deflated.toByteArray();
  }

  private static Deflater deflater() throws GZIPException {
    return new Deflater(LEVEL);
  }

  /**
   * The bytes that were made smaller.
   *
   * @param deflated what came of it
   * @param length how many they are said to be; no more are made, whatever the input asks for
   * @throws ChartExportException when they are not so many, or cannot be had
   */
  static byte[] inflated(byte[] deflated, int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      // One byte more than there should be shows that there are too many, or reads the checksum.
      byte[] bytes = new byte[length + 1];
      int made = 0;
      int more = -1;
      while (!inflater.finished() && more != 0) {
        more = inflater.inflate(bytes, made, bytes.length - made);
        made += more;
      }
      if (!inflater.finished() || made != length || inflater.getRemaining() > 0) {
        throw damaged();
      }
      return Arrays.copyOf(bytes, length);
    } catch (DataFormatException e) {
      throw damaged();
    } finally {
      inflater.end();
    }
  }

  private static ChartExportException damaged() {
    return new ChartExportException(
        "has a damaged origin: its numbers cannot be unpacked, or are not as many as it says"
            + ChartExportException.TAKE_ANOTHER);
  }
}
