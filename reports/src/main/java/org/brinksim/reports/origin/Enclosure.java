package org.brinksim.reports.origin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.brinksim.text.Sha256;

/**
 * A file around the text of its origin.
 *
 * @param before the bytes of the picture before it
 * @param text the text
 * @param after the bytes of the picture after it
 */
record Enclosure(byte[] before, String text, byte[] after) {

  /** The text from one place of a file up to another. */
  static Enclosure between(byte[] file, int from, int to) {
    return new Enclosure(
        Arrays.copyOf(file, from),
        new String(file, from, to - from, StandardCharsets.US_ASCII),
        Arrays.copyOfRange(file, to, file.length));
  }

  /** The same with the checksum that belongs to it. */
  Enclosure sealed() {
    return new Enclosure(before, OriginText.withChecksum(text, checksum()), after);
  }

  /**
   * The origin, once the checksum has shown that nothing of the file is another than was drawn.
   *
   * @throws ChartExportException when the file was changed, or tells no origin
   */
  Origin open() {
    String told = OriginText.checksum(text);
    if (!told.equals(checksum())) {
      throw new ChartExportException(
          "was changed since Brink drew it, so that its origin may not be that of what it shows"
              + ChartExportException.TAKE_ANOTHER);
    }
    return OriginText.read(text);
  }

  private String checksum() {
    MessageDigest digest = Sha256.digest();
    digest.update(before);
    String bare = OriginText.withChecksum(text, OriginText.NO_CHECKSUM);
    digest.update(bare.getBytes(StandardCharsets.US_ASCII));
    digest.update(after);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The bytes of all three parts. */
  byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(before);
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(after);
    return file.toByteArray();
  }
}
