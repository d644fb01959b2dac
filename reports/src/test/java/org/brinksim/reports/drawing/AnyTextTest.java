package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.results.reading.RunResults;
import org.brinksim.text.Characters;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Each kind of chart with any text in place of each of its own: long, foreign, hostile. */
class AnyTextTest {
  private static final ChartRenderer RENDERER = new ChartRenderer(ChartStyle.standard());
  private static final List<Chart> CHARTS = new ArrayList<>();
  @TempDir private static Path directory;

  @BeforeAll
  static void read() {
    CHARTS.addAll(
        ReportBuilder.report(RunResults.read(new SyntheticRun().write(directory))).charts());
    CHARTS.add(DrawingTest.traces());
    CHARTS.addAll(DrawingTest.compared());
    CHARTS.addAll(DrawingTest.ofStudies());
  }

  static Stream<String> texts() {
    String words = "a rung of escalation that has a very long name indeed ";
    return Stream.of(
        "I",
        "W".repeat(120),
        words.repeat(3).substring(0, 120),
        "W".repeat(2_000),
        words.repeat(40).substring(0, 2_000),
        "i".repeat(16_000),
        words.repeat(300),
        "대한민국 국회가 결의한다".repeat(30),
        "قرار مجلس الأمن رقم 12 ".repeat(30),
        "\ud83d\ude00".repeat(300));
  }

  @Test
  void theTextsOfEveryKindOfChartAreReplaced() {
    assertThat(CHARTS.stream().map(Object::getClass).distinct())
        .hasSize(Chart.class.getPermittedSubclasses().length);
    CHARTS.forEach(
        chart -> assertThat(with(chart, "§§§").toString()).isNotEqualTo(chart.toString()));
  }

  /** What Brink itself writes at an axis has its place. */
  @Test
  void theLabelsOfAxesAreWhole() {
    List<String> labels = new ArrayList<>();
    for (Chart chart : CHARTS) {
      if (RENDERER.picture(chart).content() instanceof JFreeChart drawn
          && drawn.getPlot() instanceof XYPlot) {
        plots(drawn).forEach(plot -> labels.addAll(labels(plot)));
      }
    }

    assertThat(labels).hasSizeGreaterThan(CHARTS.size()).noneMatch(label -> label.contains("…"));
  }

  private static List<XYPlot> plots(JFreeChart chart) {
    return chart.getXYPlot() instanceof CombinedRangeXYPlot columns
        ? columns.getSubplots().stream().map(XYPlot.class::cast).toList()
        : List.of(chart.getXYPlot());
  }

  private static List<String> labels(XYPlot plot) {
    List<ValueAxis> axes = new ArrayList<>();
    for (int i = 0; i < plot.getDomainAxisCount(); i++) {
      axes.add(plot.getDomainAxis(i));
    }
    axes.add(plot.getRangeAxis());
    return axes.stream()
        .filter(Objects::nonNull)
        .map(ValueAxis::getLabel)
        .filter(Objects::nonNull)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void thePlotKeepsItsRoomAndNothingIsCut(String text) {
    for (Chart chart : CHARTS) {
      String about = chart.heading().name() + ", " + text.length() + " letters";
      Picture picture = RENDERER.picture(with(chart, text));
      BufferedImage image = PngWriter.image(picture, 1);

      assertThat(inkAtTheEdge(image)).as(about).isZero();
      if (picture.content() instanceof JFreeChart drawn) {
        Rectangle2D room = plot(drawn, picture);
        assertThat(room.getWidth()).as(about).isGreaterThan(0.4 * picture.width());
        assertThat(room.getHeight()).as(about).isGreaterThan(0.4 * picture.height());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aLongTextTakesNoLongerToDraw(String text) {
    assertTimeout(Duration.ofSeconds(30), () -> CHARTS.forEach(chart -> svg(with(chart, text))));
  }

  @Test
  void aHostileTextLeavesTheSvgWellFormed() throws Exception {
    for (String text :
        List.of(
            "\u0001\u001b[2J",
            "\ufffe\uffff\ud83f\udffe",
            "a\u202eb\u2066",
            "]]><x a='\"&",
            "\ud83d")) {
      for (Chart chart : CHARTS) {
        String svg = svg(with(chart, text));

        assertThat(Characters.firstRefused(svg)).as(chart.heading().name()).isEmpty();
        assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
      }
    }
  }

  @Test
  void whatTheBundledFontLacksStaysTextInSvg() throws Exception {
    for (String text : List.of("한국어", "עברית", "العربية", "\ud83d\ude00", "日本")) {
      for (Chart chart : CHARTS) {
        Document svg = parsed(svg(with(chart, text)));

        assertThat(svg.getElementsByTagName("text").getLength()).isPositive();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).contains(text);
      }
    }
  }

  @Test
  void whatTheBundledFontHasIsOutlines() throws Exception {
    for (String text : List.of("Größe", "Київ", "Ελλάδα", "Łódź – 5 %", "Việt Nam", "a\tb\nc")) {
      for (Chart chart : CHARTS) {
        assertThat(parsed(svg(with(chart, text))).getElementsByTagName("text").getLength())
            .as("%s in %s", text, chart.heading().name())
            .isZero();
      }
    }
  }

  @Test
  void textThatRunsToTheLeftIsSaidToDoSo() throws Exception {
    Document svg = parsed(svg(with(CHARTS.get(0), "עברית 12")));

    assertThat(svg.getElementsByTagName("text").item(0).getAttributes().getNamedItem("direction"))
        .extracting(Object::toString)
        .isEqualTo("direction=\"rtl\"");
  }

  private static String svg(Chart chart) {
    return SvgWriter.svg(RENDERER.picture(chart), chart.heading());
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static int inkAtTheEdge(BufferedImage image) {
    int ink = 0;
    Rectangle inner = new Rectangle(2, 2, image.getWidth() - 4, image.getHeight() - 4);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        boolean white = (image.getRGB(x, y) & 0xffffff) == 0xffffff;
        ink += inner.contains(x, y) || white ? 0 : 1;
      }
    }
    return ink;
  }

  /** Where the data are drawn; of plots side by side, all but the first, which holds names. */
  private static Rectangle2D plot(JFreeChart chart, Picture picture) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    Graphics2D graphics = PngWriter.image(picture, 1).createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    Rectangle2D all = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
    chart.draw(graphics, all, info);
    PlotRenderingInfo plot = info.getPlotInfo();
    double width = 0;
    for (int i = 1; i < plot.getSubplotCount(); i++) {
      width += plot.getSubplotInfo(i).getDataArea().getWidth();
    }
    Rectangle2D area = plot.getDataArea();
    double across = plot.getSubplotCount() == 0 ? area.getWidth() : width;
    return new Rectangle2D.Double(0, 0, across, area.getHeight());
  }

  private static Chart with(Chart chart, String text) {
    return (Chart) rewritten(chart, old -> old.isEmpty() ? old : text);
  }

  /** The same records with other texts, but for the name that files are called by. */
  private static Object rewritten(Object part, UnaryOperator<String> words) {
    if (part instanceof String text) {
      return words.apply(text);
    }
    if (part instanceof List<?> list) {
      return list.stream().map(item -> rewritten(item, words)).toList();
    }
    if (!(part instanceof Record record)) {
      return part;
    }
    RecordComponent[] components = record.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        Object value = components[i].getAccessor().invoke(record);
        boolean fileName = record instanceof Heading && components[i].getName().equals("name");
        values[i] = fileName ? value : rewritten(value, words);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
