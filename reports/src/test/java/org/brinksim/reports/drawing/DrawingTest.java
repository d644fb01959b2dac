package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.ArgumentMap;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.DensityOverlay;
import org.brinksim.reports.chart.DifferenceIntervals;
import org.brinksim.reports.chart.EffectBars;
import org.brinksim.reports.chart.Fan;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.HeatMap;
import org.brinksim.reports.chart.ScatterPanels;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.chart.Traces;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.reports.origin.RunOrigin;
import org.brinksim.results.DrawnFiles;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.results.reading.RunResults;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pictures are compared byte by byte between runs and put into one page: both must be safe. */
class DrawingTest {
  private static final ChartStyle STYLE = ChartStyle.standard();
  private static final ChartRenderer RENDERER = new ChartRenderer(STYLE);
  private static List<Chart> charts;
  @TempDir private static Path directory;

  @BeforeAll
  static void read() {
    charts =
        new ArrayList<>(
            ReportBuilder.report(RunResults.read(new SyntheticRun().write(directory))).charts());
    charts.add(traces());
    charts.addAll(compared());
    charts.addAll(ofStudies());
    charts.add(argument());
  }

  /** A map with all kinds of links, which a report has if its runs tell so much. */
  static ArgumentMap argument() {
    return new ArgumentMap(
        new Heading("map", "What it stands on", "runs", "2 of 3.", "From the left to the right."),
        List.of("It rests on", "Parameter", "Main response", "Conclusion"),
        List.of(
            new ArgumentMap.Box("troops", "Lethality", "At its upper end: in 9 %", 1, true),
            new ArgumentMap.Box("fires", "Fires", "", 1, false),
            new ArgumentMap.Box("seen", "Some 2,000 soldiers are on the strip", "", 0, false),
            new ArgumentMap.Box("losses", "Losses", "60 % explained", 2, false),
            new ArgumentMap.Box("war", "War is reached", "Likelier than 25 %", 3, true)),
        List.of(
            new ArgumentMap.Link(2, 0, 0.4, Double.NaN, Double.NaN, true, true),
            new ArgumentMap.Link(2, 1, 0.1, Double.NaN, Double.NaN, false, false),
            new ArgumentMap.Link(0, 3, 0.4, 0.6, 0.09, true, false),
            new ArgumentMap.Link(1, 3, 0.1, -0.3, 0.3, false, false),
            new ArgumentMap.Link(3, 4, 0.5, Double.NaN, Double.NaN, true, false)));
  }

  /** Charts of studies, which no report of a single run has. */
  static List<Chart> ofStudies() {
    Axis effect = new Axis("Effect", "soldiers", -10, 60);
    return List.of(
        new EffectBars(
            new Heading("effects", "What moves losses", "a study", "", "Longer: more."),
            effect,
            List.of("first", "total"),
            List.of(
                new EffectBars.Row(
                    "lethality",
                    "Lethality",
                    false,
                    List.of(new EffectBars.Bar("first", 40, 30, 50)),
                    List.of(new EffectBars.Bar("total", 45, 35, 55)),
                    "40 (30 to 50)"),
                new EffectBars.Row(
                    "chance",
                    "Chance",
                    true,
                    List.of(new EffectBars.Bar("first", 2, -1, 5)),
                    List.of(),
                    "2 (-1 to 5)"))),
        new HeatMap(
            new Heading("grid", "Losses at each pair", "a study", "", "Darker: more."),
            new Axis("Mean", "soldiers", 0, 100),
            "Lethality",
            "Fires",
            List.of("low", "high"),
            List.of("few", "many", "most"),
            List.of(List.of(1.0, 20.0), List.of(30.0, 60.0), List.of(40.0, 100.0))),
        new ScatterPanels(
            new Heading("scatter", "Losses against factors", "a study", "", "A dot a point."),
            new Axis("Losses", "soldiers", 0, 100),
            List.of(
                new ScatterPanels.Panel(
                    "lethality",
                    new Axis("Lethality", "", 0, 1),
                    List.of(new ScatterPanels.Dot(0.1, 10), new ScatterPanels.Dot(0.9, 90)),
                    List.of(new ScatterPanels.Dot(0.2, 20), new ScatterPanels.Dot(0.8, 80))))));
  }

  /** Charts of two sets of runs, which no report has. */
  static List<Chart> compared() {
    List<DensityOverlay.Point> curve =
        List.of(
            new DensityOverlay.Point(0, 0),
            new DensityOverlay.Point(40, 0.02),
            new DensityOverlay.Point(100, 0));
    return List.of(
        new DifferenceIntervals(
            new Heading("changed", "What changed", "a and b", "", "Right of the line: more."),
            new Axis("Difference of the means", "soldiers", -10, 10),
            2,
            List.of(
                new DifferenceIntervals.Row(
                    "lost", "Soldiers lost", Tone.series(0), 4, 2, 6, "+4 (+2 to +6)"),
                new DifferenceIntervals.Row(
                    "won", "Ground won", Tone.NONE, -1, -3, 1, "−1 (−3 to +1)"))),
        new DensityOverlay(
            new Heading("overlay", "Soldiers lost", "a and b", "50 dots.", "Count the dots."),
            new Axis("Soldiers lost", "soldiers", 0, 100),
            List.of(
                new DensityOverlay.Series(
                    "a", "runs a", Tone.series(1), curve, List.of(10.0, 60.0)),
                new DensityOverlay.Series("b", "runs b", Tone.series(0), curve, List.of(20.0)))));
  }

  /** A chart of a single run, which no report has. */
  static Traces traces() {
    List<Traces.Point> points =
        List.of(
            new Traces.Point(0, 10),
            new Traces.Point(5, 40),
            new Traces.Point(6, Double.NaN),
            new Traces.Point(8, 30));
    return new Traces(
        new Heading("traces", "Soldiers engaged", "one run", "", "The line is one run."),
        new TimeAxis(LocalDate.of(2030, 3, 1), 60),
        new Axis("Soldiers", "", 0, 100),
        List.of(new Fan.Point(0, 12, 2, 6, 12, 20, 30), new Fan.Point(60, 50, 20, 40, 50, 60, 90)),
        List.of(
            new Traces.Line("r", "run", Tone.series(0), Traces.Look.PLAIN, points),
            new Traces.Line("o", "other", Tone.series(1), Traces.Look.DASHED, points),
            new Traces.Line("t", "truth", Tone.NONE, Traces.Look.HEAVY, points)),
        8);
  }

  static Stream<Chart> charts() {
    return charts.stream();
  }

  private static String svg(Chart chart) {
    return SvgWriter.svg(RENDERER.picture(chart), chart.heading());
  }

  @Test
  void everyKindOfChartIsAmongThem() {
    Set<Class<?>> kinds = new HashSet<>();
    charts.forEach(chart -> kinds.add(chart.getClass()));
    assertThat(kinds).containsExactlyInAnyOrder(Chart.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theSameChartGivesTheSameSvgTwice(Chart chart) {
    assertThat(svg(chart)).isEqualTo(svg(chart));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void svgNeedsNoFontNoFileAndNoNetwork(Chart chart) throws Exception {
    String svg = svg(chart);
    Document document = parsed(svg);

    assertThat(document.getElementsByTagName("text").getLength()).isZero();
    assertThat(document.getElementsByTagName("image").getLength()).isZero();
    assertThat(svg).doesNotContain("<!DOCTYPE");
    assertThat(Pattern.compile("href=\"(?!#)").matcher(svg).find()).isFalse();
    assertThat(svg.length()).isLessThan(300_000);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void identifiersBeginWithTheChartsNameAndReferencesLeadSomewhere(Chart chart) {
    String svg = svg(chart);
    List<String> ids = found(svg, "\\bid=\"([^\"]+)\"");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.startsWith(chart.heading().name() + "-"));
    assertThat(ids).containsAll(found(svg, "(?:href=\"#|url\\(#)([^\")]+)"));
  }

  private static List<String> found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  @Test
  void svgIsLabelledForReadersWhoCannotSeeIt() throws Exception {
    Chart peak =
        charts.stream()
            .filter(c -> c.heading().name().equals("peak-rung"))
            .findFirst()
            .orElseThrow();
    Document document = parsed(svg(peak));

    assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(document.getDocumentElement().getAttribute("aria-label"))
        .isEqualTo(
            "Highest rung reached within 60 days, share of runs (%). Each run counts once, at the highest rung that it reached on any day; the bars add up to 100 %.");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void pngIsThePictureAtTwiceItsSize(Chart chart) throws IOException {
    Picture picture = RENDERER.picture(chart);
    BufferedImage drawn = PngWriter.image(picture, STYLE.pngScale());
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(PngWriter.png(picture, STYLE.pngScale())));

    assertThat(image.getWidth()).isEqualTo(2 * picture.width()).isGreaterThanOrEqualTo(1100);
    assertThat(image.getHeight()).isEqualTo(2 * picture.height());
    assertThat(pixels(image)).isEqualTo(pixels(drawn));
    long inked = Arrays.stream(pixels(drawn)).filter(pixel -> pixel != 0xffffffff).count();
    // Words and axes alone ink more than 2 % of the pixels; margins stay white.
    assertThat((double) inked / pixels(drawn).length).isBetween(0.02, 0.9);
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  @Test
  void aChartsFilesAreThePictureAndTheNumbersDrawn() throws IOException {
    Chart peak =
        charts.stream()
            .filter(c -> c.heading().name().equals("peak-rung"))
            .findFirst()
            .orElseThrow();
    DrawnFiles files =
        DrawnFiles.claim(
            new RunDirectory(new SyntheticRun().write(directory)), ChartFiles.names(peak));
    RunOrigin run = RunOrigin.of(directory, RunManifest.read(directory));
    String svg = new ChartFiles(files::write, STYLE, run).write(peak);

    assertThat(ChartFiles.names(peak))
        .containsExactly(
            "charts/peak-rung.svg",
            "charts/peak-rung.png",
            "charts/peak-rung.pdf",
            "charts/peak-rung.csv");
    // The page is given the picture alone; the file tells its origin as well.
    assertThat(
            Files.readString(directory.resolve("charts/peak-rung.svg"))
                .replaceFirst("<metadata>[^<]*</metadata>", ""))
        .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg);
    assertThat(Files.readString(directory.resolve("charts/peak-rung.csv")))
        .isEqualTo(
            """
            id,label,runs,share,low95,high95
            war,War,120,0.6,0.53083672039262,0.6653942143319266
            clash,Clash,70,0.35,0.28728824127358077,0.4183653566395992
            ,No rung,10,0.05,0.02738264560076393,0.08957814813877599
            """);
  }

  @Test
  void higherRungsAreDarker() {
    double before = 256;
    for (double place = 0; place <= 1; place += 0.05) {
      Color colour = STYLE.colour(new Tone(Tone.Family.RISING, place));
      double light =
          0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
      assertThat(light).as("lightness at %s", place).isLessThan(before);
      before = light;
    }
  }

  @Test
  void wordsOnAColourCanBeRead() {
    assertThat(STYLE.inkOn(STYLE.colour(new Tone(Tone.Family.RISING, 1)))).isEqualTo(Color.WHITE);
    assertThat(STYLE.inkOn(STYLE.colour(Tone.NONE))).isEqualTo(STYLE.ink());
  }

  @Test
  void longNamesAreShortenedAtAWord() {
    String name = "lets an armed incident happen with its neighbour";
    double room = TextWidths.width("lets an armed incident…", STYLE.text(13));

    assertThat(TextWidths.fitted(name, STYLE.text(13), room)).isEqualTo("lets an armed incident…");
    assertThat(TextWidths.fitted("talks", STYLE.text(13), room)).isEqualTo("talks");
  }

  private static Document parsed(String xml)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
