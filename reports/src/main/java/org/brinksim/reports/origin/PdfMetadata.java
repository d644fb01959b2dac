package org.brinksim.reports.origin;

import java.nio.charset.StandardCharsets;

/**
 * The origin in a PDF file: a property in the packet of XMP (ISO 16684-1) that describes the
 * document.
 *
 * <p>The packet is not compressed, so that it is found in the file without parsing PDF.
 */
public final class PdfMetadata {
  private static final String OPEN = "<brink:origin>";
  private static final String CLOSE = "</brink:origin>";
  private static final String END = "%%EOF";
  private static final String HEAD =
      """
      <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:brink="urn:brinksim:chart">
      """;
  private static final String TAIL =
      """

      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private PdfMetadata() {}

  /** The packet that a document must hold as its metadata, as it is, for {@link #seal}. */
  public static byte[] packet(Origin origin) {
    return (HEAD + OPEN + OriginText.write(origin) + CLOSE + TAIL)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The packet of a document that tells no origin. */
  public static byte[] emptyPacket() {
    return (HEAD + TAIL).getBytes(StandardCharsets.US_ASCII);
  }

  /** The bytes of a document that holds such a packet, with its checksum. */
  public static byte[] seal(byte[] document) {
    return find(document).sealed().bytes();
  }

  /**
   * The origin that a file tells.
   *
   * @throws ChartExportException when it was changed, is cut off, or tells none
   */
  public static Origin read(byte[] file) {
    return find(file).open();
  }

  /** The origin's place in a file. */
  static Enclosure find(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (!text.stripTrailing().endsWith(END)) {
      throw new ChartExportException(
          "is cut off: it does not end with " + END + ChartExportException.TAKE_ANOTHER);
    }
    return Marked.find(file, text, OPEN, CLOSE);
  }
}
