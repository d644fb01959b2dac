package org.brinksim.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.brinksim.browser.Browser;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of a theme, read on machines that are set to the other one. */
class ThemedPagesInBrowserTest {
  /** How light the ground of the page is, from 0 to 255. */
  private static final String GROUND =
      "return Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g)"
          + ".slice(0, 3).map(Number))";

  /** How light the ground of the theatre is, by the middle of all its points. */
  private static final String PAINTED =
      """
      const canvas = document.querySelector('#panel-run .picture canvas');
      const all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
      const light = Array.from({length: all.length / 4}, (_, i) => all[4 * i]).sort((a, b) => a - b);
      return light[light.length / 2 | 0];
      """;

  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void begin() {
    browser = new Browser(directory.resolve("profile"));
    brink("run", "starter", "-n", "4", "--theme", "dark", "--out", "dark");
    brink("run", "starter", "-n", "4", "--theme", "light", "--out", "light");
    for (String theme : List.of("dark", "light")) {
      brink("lab", "starter", "--theme", theme, "--out", theme + "/lab.html");
      brink("lab", "--lesson", "stories", "--key", "--theme", theme, "--out", theme + "/key.html");
    }
    brink("lab", "starter", "--out", "system/lab.html");
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void brink(String... line) {
    Invocation invocation = Invocation.of(directory, line);
    assertThat(invocation.code()).as(invocation.err()).isEqualTo(ExitCode.DONE);
  }

  private static void open(String theme, String page, String scheme) {
    browser.command("Page.navigate", Map.of("url", "about:blank"));
    browser.open(directory.resolve(theme + "/" + page + ".html"), 1280, scheme, "tab=run&run=1");
    if (page.equals("lab")) {
      browser.await("return document.getElementById('panel-run').dataset.ready === 'true'");
    }
  }

  private static void media(String media, String scheme, String forced) {
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "forced-colors", "value", forced))));
  }

  private static long number(String script) {
    return ((Number) browser.run(script)).longValue();
  }

  private static String scheme() {
    return (String) browser.run("return getComputedStyle(document.documentElement).colorScheme");
  }

  @ParameterizedTest
  @CsvSource({
    "dark, report",
    "light, report",
    "dark, lab",
    "light, lab",
    "dark, key",
    "light, key"
  })
  void itIsReadByEveryoneWhateverTheMachineIsSetTo(String theme, String page) {
    boolean dark = theme.equals("dark");
    String other = dark ? "light" : "dark";
    browser.console();
    open(theme, page, other);
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(scheme()).isEqualTo(theme);
    assertThat(number(GROUND)).isBetween(dark ? 0L : 240L, dark ? 30L : 255L);
    assertThat(browser.axe()).isEmpty();
    assertThat(browser.wordsWithContrastBelow(7)).isEmpty();
    assertThat(browser.console()).isEmpty();

    media("print", "dark", "none");
    assertThat(number(GROUND)).isEqualTo(255);
  }

  /** Colours that a reader has forced come with the reader's ground, light or dark. */
  @ParameterizedTest
  @CsvSource({"dark, report, light", "light, report, dark", "dark, lab, light", "light, lab, dark"})
  void forcedColoursAreTheReaders(String theme, String page, String reader) {
    open(theme, page, reader);
    media("screen", reader, "active");

    String mark = page.equals("report") ? "--mark" : "--hue0";
    assertThat(scheme()).isEqualTo("light dark");
    assertThat(
            browser.run(
                "return getComputedStyle(document.documentElement).getPropertyValue(arguments[0])",
                mark))
        .isEqualTo(
            switch (page + reader) {
              case "reportlight" -> "#0b5c96";
              case "reportdark" -> "#6db6f2";
              case "lablight" -> "#d55e00";
              default -> "#ee7a22";
            });
  }

  /** The theatre is painted by a script: for paper too, though no frame comes before that. */
  @ParameterizedTest
  @CsvSource({"dark, 100, light", "light, 255, dark", "system, 100, dark"})
  void theTheatreIsPaintedInTheColoursOfThePage(String theme, int most, String reader) {
    open(theme, "lab", reader);
    assertThat(number(PAINTED)).isBetween(most - 100L, (long) most);

    browser.run("window.requestAnimationFrame = () => 0");
    media("print", "dark", "none");
    browser.await("return (() => {" + PAINTED + "})() > 200");
  }
}
