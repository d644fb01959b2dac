package org.brinksim.reports.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.reports.drawing.ChartRenderer;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.reports.drawing.PdfWriter;
import org.brinksim.reports.drawing.Picture;
import org.brinksim.reports.drawing.PngWriter;
import org.brinksim.reports.drawing.SvgWriter;
import org.brinksim.reports.export.ChartExport;
import org.brinksim.reports.export.ExportFormat;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no chart, or not as it was drawn, is refused, and told why. */
class DamagedExportTest {
  private static final Origin ORIGIN =
      new Origin(
          "peak-rung", "s", "a".repeat(64), 7, List.of(), 10, "0.1.0", "unknown", "a,b\n1,2\n");
  private static final String AGAIN = ". Maybe take the file as Brink drew it";
  private static final String NONE =
      "tells no origin: another program wrote it, or saved it without. Maybe take the file as"
          + " Brink drew it, or the CSV beside that";
  private static final String CHANGED =
      "was changed since Brink drew it, so that its origin may not be that of what it shows"
          + AGAIN;
  private static final String DAMAGED = "has a damaged origin: ";

  @TempDir private static Path directory;
  private static Picture picture;
  private static Chart chart;

  @BeforeAll
  static void draw() {
    chart =
        ReportBuilder.report(RunResults.read(new SyntheticRun().write(directory))).charts().get(0);
    picture = new ChartRenderer(ChartStyle.standard()).picture(chart);
  }

  /** The bytes of a picture; without an origin when it is null. */
  private static byte[] drawn(ExportFormat format, Origin origin) {
    return switch (format) {
      case SVG -> {
        String svg = SvgWriter.svg(picture, chart.heading());
        yield origin == null ? svg.getBytes(StandardCharsets.UTF_8) : SvgMetadata.put(svg, origin);
      }
      case PNG -> {
        byte[] png = PngWriter.png(picture, 1);
        yield origin == null ? png : PngMetadata.put(png, origin);
      }
      case PDF ->
          origin == null
              ? PdfWriter.pdf(picture, chart.heading(), "<x/>".getBytes(StandardCharsets.US_ASCII))
              : PdfMetadata.seal(
                  PdfWriter.pdf(picture, chart.heading(), PdfMetadata.packet(origin)));
      case CSV -> "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    };
  }

  /** An SVG around the text of an origin, with the right checksum. */
  private static byte[] around(String text) {
    return new Enclosure(bytes("<svg><metadata>"), text, bytes("</metadata></svg>"))
        .sealed()
        .bytes();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static void assertRefused(String name, byte[] content, String message)
      throws IOException {
    Path file = Files.write(directory.resolve(name), content);
    assertThatThrownBy(() -> ChartExport.read(file))
        .isInstanceOf(ChartExportException.class)
        .hasMessage(file + " " + message);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"SVG", "PNG", "PDF"})
  void oneThatIsWholeIsRead(ExportFormat format) throws IOException {
    Path file = Files.write(directory.resolve("whole"), drawn(format, ORIGIN));

    assertThat(ChartExport.read(file).origin()).contains(ORIGIN);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"SVG", "PNG", "PDF"})
  void oneThatIsCutOffAnywhereIsRefused(ExportFormat format) throws IOException {
    byte[] whole = drawn(format, ORIGIN);
    for (int length = 0; length < whole.length; length += 1 + whole.length / 200) {
      Path file = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ChartExport.read(file))
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(ChartExportException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"SVG", "PNG", "PDF"})
  void oneInWhichAnyByteIsAnotherIsRefused(ExportFormat format) throws IOException {
    byte[] whole = drawn(format, ORIGIN);
    for (int at = 0; at < whole.length; at += at < 2_000 ? 1 : 1 + whole.length / 400) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Path file = Files.write(directory.resolve("changed"), changed);
      assertThatThrownBy(() -> ChartExport.read(file))
          .as("byte %d of %d", at, whole.length)
          .isInstanceOf(ChartExportException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SVG, is cut off: it does not end with </svg>",
    "PNG, is cut off: a part of it goes beyond the file's end",
    "PDF, is cut off: it does not end with %%EOF"
  })
  void itIsToldThatItIsCutOff(ExportFormat format, String words) throws IOException {
    byte[] whole = drawn(format, ORIGIN);

    assertRefused("cut", Arrays.copyOf(whole, whole.length - 10), words + AGAIN);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"SVG", "PNG", "PDF"})
  void theSameOfAnotherProgramTellsNoOrigin(ExportFormat format) throws IOException {
    assertRefused("bare", drawn(format, null), NONE);
  }

  /** As by whoever wants a chart to look like that of another seed, or a colour to be another. */
  @ParameterizedTest
  @CsvSource({
    "SVG, '\"seed\":7,', '\"seed\":8,'",
    "PDF, '\"seed\":7,', '\"seed\":8,'",
    "SVG, fill:black, fill:white",
    "PDF, MediaBox [0, MediaBox [9"
  })
  void oneThatWasEditedIsRefused(ExportFormat format, String from, String to) throws IOException {
    String whole = new String(drawn(format, ORIGIN), StandardCharsets.ISO_8859_1);
    String edited = whole.replace(from, to);

    assertThat(edited).isNotEqualTo(whole);
    assertRefused("edited", edited.getBytes(StandardCharsets.ISO_8859_1), CHANGED);
  }

  @Test
  void aPngWhosePartsHaveTheRightChecksAndAreOthersIsRefused() throws IOException {
    byte[] mine = drawn(ExportFormat.PNG, ORIGIN);
    byte[] other = PngWriter.png(picture, 2);
    // The header and the origin of the one, and the pixels of the other.
    int origin = PngMetadata.find(mine).before().length;
    int pixels = mine.length - PngMetadata.find(mine).after().length;

    assertRefused(
        "mixed",
        joined(Arrays.copyOf(mine, pixels), Arrays.copyOfRange(other, origin, other.length)),
        CHANGED);
  }

  static Stream<Arguments> refused() {
    byte[] png = drawn(ExportFormat.PNG, ORIGIN);
    byte[] header = Arrays.copyOf(png, 8);
    String text = OriginText.write(ORIGIN);
    String bomb = Base64.getEncoder().encodeToString(Deflation.deflated(new byte[30_000_000]));
    return Stream.of(
        Arguments.of(
            "nothing",
            new byte[0],
            "is empty; must be an SVG, a PNG, a PDF, or a CSV whose name ends with .csv"),
        Arguments.of(
            "words",
            bytes("Dear editor"),
            "is no chart that Brink exports; must be an SVG, a PNG, a PDF, or a CSV whose name ends"
                + " with .csv"),
        Arguments.of(
            "outside.svg",
            bytes("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><svg>&e;</svg>"),
            NONE),
        Arguments.of(
            "several.svg",
            joined(bytes("<svg><metadata>" + text + "</metadata>"), around(text)),
            "tells several origins, so that it is not as Brink drew it" + AGAIN),
        Arguments.of(
            "open.svg",
            bytes("<svg><metadata>" + text + "</svg>"),
            DAMAGED + "it has no end" + AGAIN),
        Arguments.of(
            "endless.png",
            joined(header, new byte[] {-1, -1, -1, -1}, bytes("IDAT"), new byte[20]),
            "is damaged: a part of it is said to have 4294967295 bytes" + AGAIN),
        Arguments.of(
            "huge.png",
            joined(header, new byte[] {127, -1, -1, -1}, bytes("IDAT"), new byte[20]),
            "is cut off: a part of it goes beyond the file's end" + AGAIN),
        Arguments.of(
            "more.png",
            joined(png, bytes("more")),
            "is damaged: something follows its end" + AGAIN),
        Arguments.of(
            "later.svg",
            around(text.replace("\"brinkChart\":1", "\"brinkChart\":2")),
            "tells its origin in form 2; this version of Brink reads form 1. Maybe use the version"
                + " that drew it"),
        Arguments.of(
            "bomb.svg",
            around(
                text.replaceFirst(
                    "\"bytes\":\\d+,\"deflated\":\"[^\"]*", "\"bytes\":8,\"deflated\":\"" + bomb)),
            DAMAGED + "its numbers cannot be unpacked, or are not as many as it says" + AGAIN),
        Arguments.of(
            "many.svg",
            around(text.replaceFirst("\"bytes\":\\d+", "\"bytes\":2000000000")),
            DAMAGED + "numbers.bytes is 2000000000; must be at most 32000000" + AGAIN),
        Arguments.of(
            "more.svg",
            around(text.replaceFirst("\"bytes\":\\d+", "\"bytes\":9")),
            DAMAGED + "its numbers cannot be unpacked, or are not as many as it says" + AGAIN),
        Arguments.of(
            "base.svg",
            around(text.replaceFirst("\"deflated\":\"", "\"deflated\":\"*")),
            DAMAGED + "its numbers are not in base 64" + AGAIN),
        Arguments.of(
            "kinds.svg",
            around(text.replace("\"seed\":7", "\"seed\":\"7\"")),
            DAMAGED + "something in it is missing, or of another kind" + AGAIN),
        Arguments.of(
            "missing.svg",
            around(text.replace("\"seed\":7,", "")),
            DAMAGED + "something in it is missing, or of another kind" + AGAIN),
        Arguments.of(
            "null.svg",
            around(text.replace("\"commit\":\"unknown\"", "\"commit\":null")),
            DAMAGED + "something in it is missing, or of another kind" + AGAIN),
        Arguments.of(
            "way.svg",
            around(text.replace("\"chart\":\"peak-rung\"", "\"chart\":\"../../x\"")),
            DAMAGED + "chart is \"../../x\"; must be letters, digits, dots and dashes" + AGAIN),
        Arguments.of(
            "few.svg",
            around(text.replace("\"replications\":10", "\"replications\":0")),
            DAMAGED + "replications is \"0\"; must be at least 1" + AGAIN),
        Arguments.of(
            "signs.svg",
            around(text.replace("\"id\":\"s\"", "\"id\":\"s\\u001b[2J\"")),
            DAMAGED + "scenario.id holds a character that is refused" + AGAIN),
        Arguments.of(
            "deep.svg",
            around(
                "{\"brinkChart\":1,\"checksum\":\""
                    + "0".repeat(64)
                    + "\",\"x\":"
                    + "[".repeat(100_000)),
            DAMAGED + "it is not JSON" + AGAIN));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void itIsToldWhatIsWrong(String name, byte[] content, String message) throws IOException {
    assertRefused(name, content, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          ''                # holds no numbers, not even the names of columns
          a,a|1,2           # holds no table of numbers: line 1 is "a,a"; must be a different name for each column
          a,|1,2            # holds no table of numbers: line 1 is "a,"; must be a different name for each column
          a,b|1,2|3         # holds no table of numbers: line 3 has 1 cells; must have 2
          \ufeffa,b|1,2     # is not in UTF-8 alone, as the numbers of a chart are: it looks as if a spreadsheet saved it. Maybe take the file as Brink drew it
          """)
  void aCsvThatIsNoTableIsToldWhy(String content, String message) throws IOException {
    assertRefused("numbers.csv", bytes(content.replace('|', '\n')), message);
  }

  @Test
  void aCsvInAnotherEncodingIsRefused() throws IOException {
    assertRefused(
        "numbers.csv",
        "a,b\n1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
        "is not in UTF-8 alone, as the numbers of a chart are: it looks as if a spreadsheet saved"
            + " it"
            + AGAIN);
  }

  @Test
  void moreCellsThanAChartHasAreRefused() throws IOException {
    assertRefused(
        "numbers.csv",
        bytes("a\n" + "1\n".repeat(2_000_001)),
        "holds more numbers than a chart is read with: must be at most 2000000 cells");
  }

  /** Without being read to its end, or taken into memory. */
  @Test
  void aFileThatIsFarTooLargeIsRefused() throws IOException {
    Path file = directory.resolve("large.svg");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(200_000_000_000L);
    }
    try {
      assertThatThrownBy(() -> ChartExport.read(file))
          .hasMessage(file + " is larger than 64 MB, which no chart is");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void whatIsNoFileIsRefused() {
    for (Path no : List.of(directory, Path.of("/"), Path.of("/dev/zero"))) {
      assertThatThrownBy(() -> ChartExport.read(no))
          .isInstanceOf(ChartExportException.class)
          .hasMessage(
              no + " is not a file. Maybe give one of the files in the charts/ of a run directory");
    }
    assertThatThrownBy(() -> ChartExport.read(directory.resolve("none.svg")))
        .hasCauseInstanceOf(NoSuchFileException.class);
  }
}
