package org.brinksim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    String document = run("--dump-dom");

    assertThat(Pattern.compile("<figure ").matcher(document).results().count()).isEqualTo(15);
    assertThat(Pattern.compile("</svg>").matcher(document).results().count()).isEqualTo(15);
    assertThat(document).contains("Limits, and what this is not for");
  }

  /** Colours that only the drawn charts have are looked for in the screenshot. */
  @Test
  void theChartsAreVisible() throws Exception {
    Path shot = directory.resolve("shot.png");
    run("--hide-scrollbars", "--window-size=" + WIDTH + "," + HEIGHT, "--screenshot=" + shot);

    BufferedImage image = ImageIO.read(shot.toFile());
    assertThat(image.getWidth()).isEqualTo(WIDTH);
    // The bars and bands of the highest rung, those of the red side's fans, and of the blue side's.
    assertThat(pixels(image, 0x3d0a52)).isGreaterThan(5_000);
    assertThat(pixels(image, 0xf7dfcc)).isGreaterThan(5_000);
    assertThat(pixels(image, 0xcce3f0)).isGreaterThan(5_000);
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

  private String run(String... options) throws IOException, InterruptedException {
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
    command.add(directory.resolve("report.html").toUri().toString());
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
