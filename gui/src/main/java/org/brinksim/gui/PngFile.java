package org.brinksim.gui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.WholeFile;

/**
 * A picture as a PNG file. It says in its text chunk "Software" that Brink painted it, by which
 * Brink knows the files that it may replace unasked.
 */
final class PngFile {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final String KEYWORD = "Software";
  private static final String BRINK = "Brink classroom";

  /** The chunk stands before the pixels: signature, header, text. */
  private static final int HEAD = 200;

  private PngFile() {}

  /**
   * Writes a picture.
   *
   * @throws UnwritableException if it cannot be written
   */
  static void write(BufferedImage image, Path file) {
    WholeFile.write(
        file,
        out -> {
          ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
          try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(new IIOImage(image, null, signed(writer, image)));
          } finally {
            writer.dispose();
          }
        });
  }

  private static IIOMetadata signed(ImageWriter writer, BufferedImage image) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
    entry.setAttribute("keyword", KEYWORD);
    entry.setAttribute("value", BRINK);
    IIOMetadataNode text = new IIOMetadataNode("tEXt");
    text.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(text);
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }

  /**
   * Whether a name is taken by something that is no picture of Brink's.
   *
   * @throws UnwritableException if what is there cannot be read
   */
  static boolean isForeign(Path file) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return !head.contains(KEYWORD + '\0' + BRINK);
    } catch (IOException e) {
      throw new UnwritableException(file, e);
    }
  }
}
