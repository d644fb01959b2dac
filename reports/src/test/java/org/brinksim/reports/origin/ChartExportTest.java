package org.brinksim.reports.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.brinksim.reports.RunReport;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.NumberTable;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.reports.drawing.ChartFiles;
import org.brinksim.reports.drawing.ChartRenderer;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.reports.drawing.PngWriter;
import org.brinksim.reports.export.ChartExport;
import org.brinksim.reports.export.ExportFormat;
import org.brinksim.results.DrawnFiles;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every chart in every form tells where it comes from, to Brink and to other programs. */
class ChartExportTest {
  @TempDir private static Path directory;
  private static List<Chart> charts;

  @BeforeAll
  static void draw() {
    new RunReport(new SyntheticRun().write(directory)).draw();
    charts = ReportBuilder.report(RunResults.read(directory)).charts();
    assertThat(charts).hasSize(31);
  }

  private static Path file(String chart, ExportFormat format) {
    String ending =
        switch (format) {
          case SVG -> ".svg";
          case PNG -> ".png";
          case PDF -> ".pdf";
          case CSV -> ".csv";
        };
    return directory.resolve("charts/" + chart + ending);
  }

  private static String csv(String chart) throws IOException {
    return Files.readString(file(chart, ExportFormat.CSV));
  }

  static Stream<Chart> charts() {
    return charts.stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void eachPictureTellsItsRunAndTheNumbersBesideIt(Chart chart) throws IOException {
    String id = chart.heading().name();
    Origin origin =
        new Origin(
            id,
            "border",
            RunManifest.read(directory).hashes().get("scenario.yaml"),
            42,
            List.of(),
            200,
            "0.1.0",
            "0123456789abcdef",
            csv(id));
    for (ExportFormat format : List.of(ExportFormat.SVG, ExportFormat.PNG, ExportFormat.PDF)) {
      ChartExport export = ChartExport.read(file(id, format));

      assertThat(export)
          .isEqualTo(new ChartExport(format, id, Optional.of(origin), chart.numbers()));
      assertThat(export.csv()).isEqualTo(csv(id));
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aCsvTellsItsNumbersAndItsName(Chart chart) throws IOException {
    String id = chart.heading().name();
    ChartExport export = ChartExport.read(file(id, ExportFormat.CSV));

    assertThat(export)
        .isEqualTo(new ChartExport(ExportFormat.CSV, id, Optional.empty(), chart.numbers()));
    assertThat(export.csv()).isEqualTo(csv(id));
  }

  /** A file is told by its content: what people call it does not matter. */
  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"SVG", "PNG", "PDF"})
  void aPictureUnderAnotherNameIsReadAsWell(ExportFormat format) throws IOException {
    Path renamed = directory.resolve("figure 3");
    Files.copy(file("peak-rung", format), renamed);
    try {
      assertThat(ChartExport.read(renamed)).isEqualTo(ChartExport.read(file("peak-rung", format)));
    } finally {
      Files.delete(renamed);
    }
  }

  @Test
  void otherProgramsFindTheOriginInTheSvg() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file("peak-rung", ExportFormat.SVG).toFile());
    NodeList found = document.getElementsByTagName("metadata");

    assertThat(found.getLength()).isEqualTo(1);
    assertThat(found.item(0).getParentNode()).isEqualTo(document.getDocumentElement());
    assertOrigin(found.item(0).getTextContent());
  }

  @Test
  void otherProgramsFindTheOriginInThePng() throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in =
        ImageIO.createImageInputStream(file("peak-rung", ExportFormat.PNG).toFile())) {
      reader.setInput(in);
      IIOMetadata metadata = reader.getImageMetadata(0);
      NodeList found =
          ((Element) metadata.getAsTree("javax_imageio_png_1.0")).getElementsByTagName("iTXtEntry");

      assertThat(found.getLength()).isEqualTo(1);
      assertThat(((Element) found.item(0)).getAttribute("keyword")).isEqualTo("Brink origin");
      assertOrigin(((Element) found.item(0)).getAttribute("text"));
    } finally {
      reader.dispose();
    }
  }

  @Test
  void otherProgramsFindTheOriginInThePdf() throws Exception {
    try (PDDocument document = Loader.loadPDF(file("peak-rung", ExportFormat.PDF).toFile())) {
      byte[] packet = document.getDocumentCatalog().getMetadata().toByteArray();
      Document xmp =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(packet));
      NodeList found = xmp.getElementsByTagName("brink:origin");

      assertThat(found.getLength()).isEqualTo(1);
      assertOrigin(found.item(0).getTextContent());
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Highest rung reached within 60 days, share of runs (%)");
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  private static void assertOrigin(String text) throws IOException {
    assertThat(text)
        .startsWith("{\"brinkChart\":1,\"checksum\":\"")
        .contains(
            "\"chart\":\"peak-rung\",\"scenario\":{\"id\":\"border\",",
            "\"seed\":42,\"replications\":200,\"engine\":{\"version\":\"0.1.0\"")
        .matches("\\p{ASCII}*");
    assertThat(OriginText.read(text).numbers()).isEqualTo(csv("peak-rung"));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theOriginLeavesThePixelsAsTheyAre(Chart chart) throws IOException {
    byte[] bare =
        PngWriter.png(
            new ChartRenderer(ChartStyle.standard()).picture(chart),
            ChartStyle.standard().pngScale());
    Path file = file(chart.heading().name(), ExportFormat.PNG);

    assertThat(pixels(ImageIO.read(file.toFile())))
        .isEqualTo(pixels(ImageIO.read(new ByteArrayInputStream(bare))));
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  /** No font, no date, no link: the same bytes on any machine, and nothing to fetch. */
  @ParameterizedTest
  @MethodSource("charts")
  void aPdfNeedsNoFontAndTellsNoTime(Chart chart) throws IOException {
    Path file = file(chart.heading().name(), ExportFormat.PDF);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);

    assertThat(text)
        .doesNotContain("/Font", "Date", "/URI", "/Annots", "/JavaScript")
        .contains("/Producer (Brink)");
    assertThat(Files.size(file)).isBetween(10_000L, 400_000L);
  }

  @Test
  void numbersAreReadBackWhateverTheyHold() {
    List<String> awkward =
        List.of("=1+1", "-5", "'=x", "a,b", "say \"no\"", "two\nlines", "", "北 <&>", "−");
    NumberTable table =
        new NumberTable(
            List.of("a", "b"), awkward.stream().map(cell -> List.of(cell, "1")).toList());
    Origin origin =
        new Origin(
            "x",
            "s",
            "0".repeat(64),
            -1,
            List.of("without x.y"),
            1,
            "1",
            "unknown",
            ChartNumbers.csv(table));

    Origin read = OriginText.read(OriginText.write(origin));

    assertThat(read).isEqualTo(origin);
    assertThat(read.table()).isEqualTo(table);
  }

  /** Nothing is written that could not be read back; the CSV beside it has the numbers. */
  @Test
  void aChartOfTooManyNumbersIsDrawnWithoutOrigin(@TempDir Path run) throws IOException {
    new SyntheticRun().write(run);
    Heading heading = new Heading("many", "Many", "", "", "So many.");
    String id = "x".repeat(12_000_000);
    Chart many =
        new ShareBars(
            heading,
            new Axis("Share", "%", 0, 100),
            List.of(new ShareBars.Bar(id, "bar", Tone.series(0), 1, 0.5, 0.4, 0.6)));
    try (DrawnFiles files = DrawnFiles.claim(new RunDirectory(run), ChartFiles.names(many))) {
      new ChartFiles(files::write, ChartStyle.standard(), RunOrigin.of(run, RunManifest.read(run)))
          .write(many);
    }
    for (String ending : List.of("svg", "png", "pdf")) {
      Path file = run.resolve("charts/many." + ending);
      assertThatThrownBy(() -> ChartExport.read(file))
          .isInstanceOf(ChartExportException.class)
          .hasMessageStartingWith(file + " tells no origin");
    }
    assertThat(ChartExport.read(run.resolve("charts/many.csv")).numbers())
        .isEqualTo(many.numbers());
  }
}
