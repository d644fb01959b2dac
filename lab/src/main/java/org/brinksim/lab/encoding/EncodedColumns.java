package org.brinksim.lab.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Columns of numbers as text for a page: compressed bytes, in digits of base 64. Every number comes
 * out with the bits that it went in with; a column of whole numbers takes four bytes each.
 */
public final class EncodedColumns {
  /** What stands for a missing number in a column of whole ones. */
  private static final int MISSING = Integer.MIN_VALUE;

  private EncodedColumns() {}

  /** Whether each number of a column is missing, or whole and in the range of four bytes. */
  public static boolean isWhole(double[] column) {
    for (double value : column) {
      boolean whole =
          Double.isNaN(value)
              || value > MISSING
                  && Double.doubleToLongBits((int) value) == Double.doubleToLongBits(value);
      if (!whole) {
        return false;
      }
    }
    return true;
  }

  /** A column as bytes, the lowest byte of each number first. */
  public static byte[] bytes(double[] column) {
    boolean whole = isWhole(column);
    ByteBuffer bytes =
        ByteBuffer.allocate(column.length * (whole ? Integer.BYTES : Double.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (double value : column) {
      if (!whole) {
        bytes.putDouble(value);
      } else {
        bytes.putInt(Double.isNaN(value) ? MISSING : (int) value);
      }
    }
    return bytes.array();
  }

  /** Bytes, compressed, in digits of base 64. */
  public static String text(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] all = compressed.toByteArray();
    // Which system compressed it is no part of the page: Java 16 and later write another byte here.
    all[9] = 0;
    return Base64.getEncoder().encodeToString(all);
  }
}
