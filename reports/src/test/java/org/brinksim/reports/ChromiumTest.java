package org.brinksim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.brinksim.reports.chart.Axis;
import org.brinksim.reports.chart.Chart;
import org.brinksim.reports.chart.EventTimes;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.ShareBars;
import org.brinksim.reports.chart.TimeAxis;
import org.brinksim.reports.chart.Tone;
import org.brinksim.reports.drawing.ChartRenderer;
import org.brinksim.reports.drawing.ChartStyle;
import org.brinksim.reports.drawing.SvgWriter;
import org.brinksim.text.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, opened from disk without a network. */
class ChromiumTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 9000;
  @TempDir private Path directory;

  @BeforeEach
  void draw() {
    assumeTrue(Files.isExecutable(CHROMIUM), CHROMIUM + " is not installed");
    new RunReport(new SyntheticRun().write(directory)).draw();
  }

  @Test
  void everyChartIsInTheDocumentOfTheBrowser() throws Exception {
    String document = run("report.html", "--dump-dom");

    assertThat(Pattern.compile("<figure ").matcher(document).results().count()).isEqualTo(31);
    assertThat(Pattern.compile("<svg [^>]*role=\"img\"").matcher(document).results().count())
        .isEqualTo(31);
    assertThat(document).contains("Limits, and what this is not for");
  }

  /** Colours that only the drawn charts have are looked for in the screenshot. */
  @Test
  void theChartsAreVisible() throws Exception {
    Path shot = directory.resolve("shot.png");
    run(
        "report.html",
        "--hide-scrollbars",
        "--window-size=" + WIDTH + "," + HEIGHT,
        "--screenshot=" + shot);

    BufferedImage image = ImageIO.read(shot.toFile());
    assertThat(image.getWidth()).isEqualTo(WIDTH);
    // The bars and bands of the highest rung, those of the red side's fans, and of the blue side's.
    assertThat(pixels(image, 0x150733)).isGreaterThan(5_000);
    assertThat(pixels(image, 0xf7dfcc)).isGreaterThan(5_000);
    assertThat(pixels(image, 0xcce3f0)).isGreaterThan(5_000);
  }

  /** Wide tables and charts scroll by themselves; the page does not, and says that they do. */
  @ParameterizedTest
  @ValueSource(ints = {320, 390, 600, 800, 1280})
  void noScreenIsTooNarrowForThePage(int width) throws Exception {
    Files.writeString(
        directory.resolve("frame.html"),
        Template.fill(
            """
            <body><iframe src="report.html" style="width:%dpx;height:900px;border:0"></iframe>
            <pre></pre><script>
            const frame = document.querySelector('iframe');
            frame.onload = () => {
              const page = frame.contentDocument;
              const wide = [...page.querySelectorAll('.table')].filter(t => t.scrollWidth > t.clientWidth);
              const told = wide.filter(t => t.previousElementSibling.offsetHeight > 0
                  && t.previousElementSibling.className == 'sideways');
              document.querySelector('pre').textContent = 'page ' + page.documentElement.scrollWidth
                  + ', wide ' + wide.length + ', told ' + told.length;
            };
            </script></body>
            """,
            width));

    String document = run("frame.html", "--allow-file-access-from-files", "--dump-dom");

    Matcher found = Pattern.compile("page (\\d+), wide (\\d+), told (\\d+)").matcher(document);
    assertThat(found.find()).as(document).isTrue();
    assertThat(Integer.parseInt(found.group(1))).isLessThanOrEqualTo(width);
    assertThat(found.group(3)).isEqualTo(found.group(2));
    assertThat(Integer.parseInt(found.group(2)) > 0).isEqualTo(width <= 800);
  }

  /** What is clipped away is seen by drawing without clips: the names of rows must be the same. */
  @Test
  void noRowLosesALetterOfItsName() throws Exception {
    List<ShareBars.Bar> bars = new ArrayList<>();
    for (String name : List.of("Closure", "Limited clash", "Waffe", "Truce", "Off", "War", "W")) {
      bars.add(new ShareBars.Bar(name, name, Tone.NONE, 1, 0.2, 0.1, 0.3));
    }
    List<EventTimes.Event> events = new ArrayList<>();
    for (String name : List.of("closes the strait", "Jokes", "calls its ships home", "off")) {
      events.add(new EventTimes.Event(name, name, 1, 0.2, 0.1, 0.3, 3, 4, 5));
    }
    TimeAxis time = new TimeAxis(LocalDate.of(2030, 3, 1), 60);
    List<Chart> charts =
        List.of(
            new ShareBars(heading("bars"), new Axis("Share", "%", 0, 1), bars),
            new EventTimes(
                heading("events"),
                new Axis("Share", "%", 0, 1),
                time,
                List.of(new EventTimes.Group("j", "Jade", events))));
    for (Chart chart : charts) {
      String svg =
          SvgWriter.svg(new ChartRenderer(ChartStyle.standard()).picture(chart), chart.heading());
      BufferedImage clipped = shot(svg);
      BufferedImage whole = shot(svg.replaceAll("clip-path:[^;\"]*;?|clip-path=\"[^\"]*\"", ""));
      for (int y = 0; y < whole.getHeight(); y++) {
        for (int x = 0; x < 260; x++) {
          assertThat(isInk(clipped.getRGB(x, y)))
              .as(chart.heading().name() + " at " + x + ", " + y)
              .isEqualTo(isInk(whole.getRGB(x, y)));
        }
      }
    }
  }

  /** Whether a pixel is dark enough to be of a letter, and not of the grid. */
  private static boolean isInk(int colour) {
    return new Color(colour).getGreen() < 180;
  }

  private static Heading heading(String name) {
    return new Heading(name, "A chart", "of rows", "", "Rows.");
  }

  private BufferedImage shot(String svg) throws IOException, InterruptedException {
    Files.writeString(directory.resolve("chart.html"), "<body style='margin:0'>" + svg + "</body>");
    Path shot = directory.resolve("chart.png");
    run("chart.html", "--hide-scrollbars", "--window-size=1100,500", "--screenshot=" + shot);
    return ImageIO.read(shot.toFile());
  }

  private static int pixels(BufferedImage image, int colour) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
      }
    }
    return count;
  }

  private String run(String page, String... options) throws IOException, InterruptedException {
    Path output = directory.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + directory.resolve("profile")));
    command.addAll(List.of(options));
    command.add(directory.resolve(page).toUri().toString());
    Process chromium =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(chromium.waitFor(90, TimeUnit.SECONDS)).as("chromium ends in time").isTrue();
    } finally {
      chromium.descendants().forEach(ProcessHandle::destroyForcibly);
      chromium.destroyForcibly();
    }
    return Files.readString(output);
  }
}
