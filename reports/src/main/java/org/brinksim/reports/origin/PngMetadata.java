package org.brinksim.reports.origin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The origin in a PNG file: an {@code iTXt} chunk with the keyword {@code Brink origin}, behind the
 * header (W3C, <i>Portable Network Graphics Specification, Second Edition</i>, 11.3.4.5).
 *
 * <p>The checksum is that of the file without the chunk's length, type, keyword and cyclic
 * redundancy check, and with the text.
 */
public final class PngMetadata {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final String TYPE = "iTXt";

  /** Keyword; not compressed; no language and no translated keyword. */
  private static final byte[] KEYWORD =
      "Brink origin\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final int AFTER_HEADER = SIGNATURE.length + 25;

  /** Length, type and check of a chunk. */
  private static final int AROUND = 12;

  private PngMetadata() {}

  /** A PNG file with an origin in it. */
  public static byte[] put(byte[] png, Origin origin) {
    Enclosure sealed =
        new Enclosure(
                Arrays.copyOf(png, AFTER_HEADER),
                OriginText.write(origin),
                Arrays.copyOfRange(png, AFTER_HEADER, png.length))
            .sealed();
    ByteArrayOutputStream file = new ByteArrayOutputStream(png.length * 2);
    file.writeBytes(sealed.before());
    file.writeBytes(chunk(sealed.text()));
    file.writeBytes(sealed.after());
    return file.toByteArray();
  }

  private static byte[] chunk(String text) {
    byte[] words = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer chunk = ByteBuffer.allocate(AROUND + KEYWORD.length + words.length);
    chunk.putInt(KEYWORD.length + words.length);
    chunk.put(TYPE.getBytes(StandardCharsets.US_ASCII)).put(KEYWORD).put(words);
    chunk.putInt(check(chunk.array(), 4, chunk.position()));
    return chunk.array();
  }

  private static int check(byte[] bytes, int from, int to) {
    CRC32 check = new CRC32();
    check.update(bytes, from, to - from);
    return (int) check.getValue();
  }

  /** Whether a file begins as every PNG does. */
  public static boolean isPng(byte[] file) {
    return file.length >= SIGNATURE.length
        && Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length));
  }

  /**
   * The origin that a file tells.
   *
   * @throws ChartExportException when it was changed, is cut off, or tells none
   */
  public static Origin read(byte[] file) {
    return find(file).open();
  }

  /** The origin's place in a file, all of whose chunks are whole. */
  static Enclosure find(byte[] file) {
    Enclosure found = null;
    int at = SIGNATURE.length;
    String type = "";
    while (!type.equals("IEND")) {
      int end = end(file, at);
      type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (isOrigin(file, at, end, type)) {
        if (found != null) {
          throw Marked.several();
        }
        found = enclosure(file, at, end);
      }
      at = end;
    }
    if (at != file.length) {
      throw damaged("something follows its end");
    }
    if (found == null) {
      throw Marked.none();
    }
    return found;
  }

  /** Where a chunk ends, which must be in the file. */
  private static int end(byte[] file, int at) {
    if (file.length - at < AROUND) {
      throw cutOff();
    }
    int length = ByteBuffer.wrap(file).getInt(at);
    if (length < 0) {
      throw damaged("a part of it is said to have " + Integer.toUnsignedString(length) + " bytes");
    }
    if (length > file.length - at - AROUND) {
      throw cutOff();
    }
    int end = at + AROUND + length;
    if (check(file, at + 4, end - 4) != ByteBuffer.wrap(file).getInt(end - 4)) {
      throw damaged("the check of a part of it is wrong");
    }
    return end;
  }

  private static boolean isOrigin(byte[] file, int at, int end, String type) {
    int from = at + 8;
    return type.equals(TYPE)
        && end - 4 - from >= KEYWORD.length
        && Arrays.equals(file, from, from + KEYWORD.length, KEYWORD, 0, KEYWORD.length);
  }

  private static Enclosure enclosure(byte[] file, int at, int end) {
    int from = at + 8 + KEYWORD.length;
    return new Enclosure(
        Arrays.copyOf(file, at),
        new String(file, from, end - 4 - from, StandardCharsets.US_ASCII),
        Arrays.copyOfRange(file, end, file.length));
  }

  private static ChartExportException cutOff() {
    return new ChartExportException(
        "is cut off: a part of it goes beyond the file's end" + ChartExportException.TAKE_ANOTHER);
  }

  private static ChartExportException damaged(String what) {
    return new ChartExportException("is damaged: " + what + ChartExportException.TAKE_ANOTHER);
  }
}
