package org.brinksim.reports.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.reports.origin.PngMetadata;

/** The form of an exported chart. */
public enum ExportFormat {
  /** Scalable Vector Graphics. */
  SVG,
  /** Portable Network Graphics. */
  PNG,
  /** Portable Document Format. */
  PDF,
  /** The numbers alone, which tell no origin. */
  CSV;

  private static final int LOOKED_AT = 4096;

  /**
   * The form of a file, by its bytes; that of a CSV by its name.
   *
   * @throws ChartExportException when it is none of these
   */
  static ExportFormat of(String name, byte[] file) {
    String beginning =
        new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    if (PngMetadata.isPng(file)) {
      return PNG;
    }
    if (beginning.startsWith("%PDF-")) {
      return PDF;
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return CSV;
    }
    if (beginning.contains("<svg")) {
      return SVG;
    }
    throw new ChartExportException(
        (file.length == 0 ? "is empty" : "is no chart that Brink exports")
            + "; must be an SVG, a PNG, a PDF, or a CSV whose name ends with .csv");
  }
}
