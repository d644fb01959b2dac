package org.brinksim.reports.drawing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.origin.ChartNumbers;
import org.brinksim.reports.origin.Origin;
import org.brinksim.reports.origin.PdfMetadata;
import org.brinksim.reports.origin.PngMetadata;
import org.brinksim.reports.origin.RunOrigin;
import org.brinksim.reports.origin.SvgMetadata;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.WholeFile;

/**
 * The four files of each chart: SVG, PNG and PDF, each of which tells its origin, and the drawn
 * numbers as CSV. A chart of more numbers than are read back from a picture tells none.
 *
 * @param files where they are written; those of a run directory are claimed by {@link #names}
 * @param style how the charts look
 * @param run what the charts are drawn from
 */
public record ChartFiles(Sink files, ChartStyle style, RunOrigin run) {

  /** Takes the files as they are made; from several threads. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Writes a file.
     *
     * @param name its name below the directory of results
     * @param content what it holds
     */
    void write(String name, WholeFile.Content content);
  }

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /**
   * Draws a chart and writes its files.
   *
   * @return the SVG element, for a page, without its origin
   * @throws org.brinksim.results.UnwritableException when a file cannot be written
   */
  public String write(Chart chart) {
    Heading heading = chart.heading();
    Picture picture = new ChartRenderer(style).picture(chart);
    String numbers = ChartNumbers.csv(chart.numbers());
    String svg = SvgWriter.svg(picture, heading);
    byte[] png = PngWriter.png(picture, style.pngScale());
    if (ChartNumbers.fit(chart.numbers(), numbers)) {
      Origin origin = run.chart(heading.name(), numbers);
      byte[] pdf = PdfWriter.pdf(picture, heading, PdfMetadata.packet(origin));
      write(heading, ".svg", SvgMetadata.put(XML + svg, origin));
      write(heading, ".png", PngMetadata.put(png, origin));
      write(heading, ".pdf", PdfMetadata.seal(pdf));
    } else {
      write(heading, ".svg", (XML + svg).getBytes(StandardCharsets.UTF_8));
      write(heading, ".png", png);
      write(heading, ".pdf", PdfWriter.pdf(picture, heading, PdfMetadata.emptyPacket()));
    }
    write(heading, ".csv", numbers.getBytes(StandardCharsets.UTF_8));
    return svg;
  }

  private void write(Heading heading, String ending, byte[] content) {
    files.write(base(heading) + ending, out -> out.write(content));
  }

  /** The names of a chart's files in the run directory. */
  public static List<String> names(Chart chart) {
    return Stream.of(".svg", ".png", ".pdf", ".csv")
        .map(ending -> base(chart.heading()) + ending)
        .toList();
  }

  private static String base(Heading heading) {
    return RunDirectory.CHARTS + "/" + heading.name();
  }
}
