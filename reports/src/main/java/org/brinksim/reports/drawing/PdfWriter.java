package org.brinksim.reports.drawing;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.origin.Deflation;
import org.brinksim.text.Characters;

/**
 * Pictures as PDF files of one page: the same bytes for the same picture, each time and on each
 * machine. A pixel of the SVG is a point.
 *
 * <p>Words are drawn as outlines, so that no font is embedded and the reader needs none. There is
 * no date in the file, and its identifier follows from the words around the chart.
 */
public final class PdfWriter {
  private PdfWriter() {}

  /**
   * The bytes of a picture's PDF file.
   *
   * @param picture the picture
   * @param heading the words around it, which name the document
   * @param metadata the packet of XMP that describes it
   */
  public static byte[] pdf(Picture picture, Heading heading, byte[] metadata) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(0L);
      document.setDocumentInformation(information(heading));
      document
          .getDocumentCatalog()
          .setMetadata(new PDMetadata(document, new ByteArrayInputStream(metadata)));
      PDPage page = new PDPage(new PDRectangle(picture.width(), picture.height()));
      document.addPage(page);
      PDFormXObject drawn = drawn(document, picture);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(drawn);
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 17);
      document.save(file, CompressParameters.NO_COMPRESSION);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the PDF of " + heading.name(), e);
    }
  }

  private static PDDocumentInformation information(Heading heading) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(Characters.visibleInOneLine(heading.title()));
    information.setSubject(Characters.visibleInOneLine(heading.reading()));
    information.setProducer("Brink");
    return information;
  }

  private static PDFormXObject drawn(PDDocument document, Picture picture) throws IOException {
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, picture.width(), picture.height());
    picture.draw(graphics);
    graphics.dispose();
    PDFormXObject form = graphics.getXFormObject();
    deflateAgain(form.getCOSObject());
    return form;
  }

  /** PDFBox has the JDK deflate its streams, whose bytes differ between machines. */
  private static void deflateAgain(COSStream stream) throws IOException {
    byte[] content;
    try (InputStream in = stream.createInputStream()) {
      content = in.readAllBytes();
    }
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(Deflation.deflated(content));
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
  }
}
