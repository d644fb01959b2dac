package org.brinksim.reports.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.results.CsvLines;
import org.brinksim.results.DrawnFiles;
import org.brinksim.results.RunDirectory;

/**
 * The three files of each chart: SVG, PNG, and the drawn numbers as CSV.
 *
 * @param files where they are written, claimed by {@link #names}
 * @param style how the charts look
 */
public record ChartFiles(DrawnFiles files, ChartStyle style) {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  /**
   * Draws a chart and writes its files.
   *
   * @return the SVG element, for a page
   * @throws org.brinksim.results.UnwritableException when a file cannot be written
   */
  public String write(Chart chart) {
    Picture picture = new ChartRenderer(style).picture(chart);
    String svg = SvgWriter.svg(picture, chart.heading());
    String base = RunDirectory.CHARTS + "/" + chart.heading().name();
    files.write(base + ".svg", out -> out.write((XML + svg).getBytes(StandardCharsets.UTF_8)));
    byte[] png = PngWriter.png(picture, style.pngScale());
    files.write(base + ".png", out -> out.write(png));
    files.write(base + ".csv", out -> csv(chart.numbers(), out));
    return svg;
  }

  /** The names of a chart's files in the run directory. */
  public static List<String> names(Chart chart) {
    String base = RunDirectory.CHARTS + "/" + chart.heading().name();
    return List.of(base + ".svg", base + ".png", base + ".csv");
  }

  private static void csv(NumberTable table, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvLines csv = new CsvLines(writer);
    csv.add(table.columns());
    table.rows().forEach(csv::add);
    csv.flush();
  }
}
