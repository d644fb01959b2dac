package org.brinksim.reports.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.reports.origin.ChartNumbers;
import org.brinksim.reports.origin.Origin;
import org.brinksim.reports.origin.PdfMetadata;
import org.brinksim.reports.origin.PngMetadata;
import org.brinksim.reports.origin.SvgMetadata;

/**
 * An exported chart, as far as its file tells of itself.
 *
 * @param format the form of the file
 * @param chart the chart's id; of a CSV, its name without {@code .csv}
 * @param origin where it comes from; nothing for a CSV, and always there otherwise
 * @param numbers the drawn numbers
 */
public record ChartExport(
    ExportFormat format, String chart, Optional<Origin> origin, NumberTable numbers) {
  private static final int MOST_BYTES = 64_000_000;
  private static final String CSV_ENDING = ".csv";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * Reads an exported chart. No more of it is kept in memory than a chart of the largest size
   * needs, whatever it holds; nothing that it refers to is opened.
   *
   * @param file the file: SVG, PNG and PDF are told by their content, CSV by the name
   * @throws ChartExportException when it is none, is not as Brink drew it, or tells no origin
   * @throws UncheckedIOException when it cannot be read
   */
  public static ChartExport read(Path file) {
    try {
      byte[] bytes = bytes(file);
      return of(file.getFileName().toString(), bytes);
    } catch (ChartExportException e) {
      throw e.of(file);
    }
  }

  private static ChartExport of(String name, byte[] file) {
    ExportFormat format = ExportFormat.of(name, file);
    return switch (format) {
      case SVG -> of(format, SvgMetadata.read(file));
      case PNG -> of(format, PngMetadata.read(file));
      case PDF -> of(format, PdfMetadata.read(file));
      case CSV -> {
        String chart = name.substring(0, name.length() - CSV_ENDING.length());
        NumberTable numbers = ChartNumbers.table(text(file));
        yield new ChartExport(format, chart, Optional.empty(), numbers);
      }
    };
  }

  private static ChartExport of(ExportFormat format, Origin origin) {
    return new ChartExport(format, origin.chart(), Optional.of(origin), origin.table());
  }

  /** The drawn numbers as the text of a CSV file. */
  public String csv() {
    return origin.map(Origin::numbers).orElseGet(() -> ChartNumbers.csv(numbers));
  }

  private static byte[] bytes(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new ChartExportException(
          "is not a file. Maybe give one of the files in the charts/ of a run directory");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new ChartExportException(
            "is larger than " + MOST_BYTES / 1_000_000 + " MB, which no chart is");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] csv) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      if (!text.startsWith(BYTE_ORDER_MARK)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      throw savedByOthers();
    }
    throw savedByOthers();
  }

  private static ChartExportException savedByOthers() {
    return new ChartExportException(
        "is not in UTF-8 alone, as the numbers of a chart are: it looks as if a spreadsheet saved"
            + " it"
            + ChartExportException.TAKE_ANOTHER);
  }
}
