package org.brinksim.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.browser.Browser;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The lessons, walked through in a real browser as docs/classroom.md says, key in hand. */
class LessonsInBrowserTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\./brink (lab --lesson .*)$");
  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void begin() {
    browser = new Browser(directory.resolve("profile"));
    brink("lab", "--lesson", "beliefs");
    brink("lab", "--lesson", "assumptions");
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

  private static void open(String lesson, int width, String scheme, String fragment) {
    browser.console();
    browser.requests();
    // An address that differs in its fragment alone would not load the page anew.
    browser.command("Page.navigate", Map.of("url", "about:blank"));
    browser.await("return location.href === 'about:blank'");
    browser.open(directory.resolve("lesson-" + lesson + ".html"), width, scheme, fragment);
    browser.await("return document.documentElement.dataset.engine === 'ready'");
  }

  /** Goes back to the lesson and follows one of its links. */
  private static void follow(String words) {
    browser.first("#tab-lesson").click();
    browser.all(".lesson-links a").stream()
        .filter(link -> link.getText().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no link " + words))
        .click();
  }

  private static String panel(String tab, String name) {
    return (String)
        browser.run(
            "return document.getElementById('panel-' + arguments[0]).dataset[arguments[1]]",
            tab,
            name);
  }

  private static void awaitRun(int run, int futures) {
    browser.await(
        "const panel = document.getElementById('panel-run');"
            + "return !panel.hidden && !panel.hasAttribute('aria-busy') && panel.dataset.run === '"
            + run
            + "' && panel.dataset.futures === '"
            + futures
            + "'");
  }

  private static String text(String selector) {
    return browser.first(selector).getText();
  }

  private static void quiet() {
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).allMatch(u -> u.startsWith("file:") || u.startsWith("blob:"));
  }

  @Test
  void oneRunIsAStoryAndManyAreAnAnswer() throws IOException {
    String classroom = Files.readString(Path.of("..", "docs", "classroom.md"));
    List<String> commands =
        COMMAND.matcher(classroom).results().map(found -> found.group(1)).toList();
    assertThat(commands).containsExactly("lab --lesson stories", "lab --lesson stories --key");
    commands.forEach(command -> brink(command.split(" ")));
    String key = Files.readString(directory.resolve("lesson-stories-key.html"));

    open("stories", 1280, "light", "");
    assertThat(text("#lesson-progress")).isEqualTo("0 of 5 steps done");
    browser.first("#answer-1-1").sendKeys("They met, and then there was war.");
    browser.first(".lesson-done input").click();
    follow("Open run 4");
    awaitRun(4, 1);
    browser.run("document.getElementById('play').click()");
    browser.await("return Number(document.getElementById('panel-run').dataset.day) >= 2");
    for (int run = 5; run < 8; run++) {
      follow("Run " + run);
      awaitRun(run, 1);
    }

    follow("Make a guess");
    browser.first("#guess-number").sendKeys("300");
    browser.first("#guess-show").click();
    browser.await("return document.getElementById('panel-many').dataset.runs === '10'");

    follow("All 200 runs");
    assertThat(browser.first("#guess-card").isDisplayed()).as("it is asked once").isFalse();
    browser.await("return document.getElementById('panel-many').dataset.runs === '200'");
    int below = found(key, "In ([0-9]+) of 200\\.");
    assertThat(text("#guess-outcome"))
        .matches(
            "Your guess: 300.soldiers; "
                + shown(100.0 * below / 200)
                + " % of the runs were below\\.");

    assertThat(browser.all("#many-picture .dot.marked")).hasSize(1);
    browser.run("document.getElementById('many-dots-list').focus()");
    browser.press(Keys.END);
    browser.press(Keys.ENTER);
    awaitRun(found(key, "farthest to the right is run ([0-9]+),"), 1);

    follow("The dots again");
    assertThat(text("#guess-outcome")).as("the guess stays").startsWith("Your guess: 300");
    assertThat((String) browser.run("return document.activeElement.id")).isEqualTo("tab-many");
    assertThat((Long) browser.run("return Math.round(scrollY)")).isZero();

    browser.first("#tab-lesson").click();
    assertThat(text("#lesson-progress")).isEqualTo("1 of 5 steps done");
    assertThat(browser.first("#answer-1-1").getDomProperty("value"))
        .isEqualTo("They met, and then there was war.");
    browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.first(".lesson-question .written").isDisplayed()).isTrue();
    assertThat(text(".lesson-question .written")).isEqualTo("They met, and then there was war.");
    assertThat(browser.first("#answer-1-1").isDisplayed()).isFalse();
    browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
    quiet();
  }

  private static int found(String key, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(key);
    assertThat(matcher.find()).as(pattern).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static String shown(double percent) {
    return percent == Math.rint(percent) ? "" + Math.round(percent) : "" + percent;
  }

  @Test
  void whatIsTrueAndWhatTheyBelieve() {
    open("beliefs", 1280, "light", "");

    follow("From the start");
    awaitRun(24, 1);
    assertThat(browser.all(".state .belief-of")).as("two states watch").hasSize(2);
    for (int act = 0; act < 3; act++) {
      browser.run("document.getElementById('next-act').click()");
    }
    assertThat((String) browser.run("return document.getElementById('told').textContent"))
        .contains("because");

    follow("The same run without that act");
    awaitRun(24, 2);
    browser.await("return document.querySelector('#parting') !== null");
    assertThat(text("#parting")).contains("day 57");

    follow("The same run, Corvia calm");
    awaitRun(24, 2);
    assertThat(text("[data-future=B] .story")).contains("Maresh accepts the League's rules");
    assertThat(text("[data-future=A] .story")).doesNotContain("accepts the League's rules");
    quiet();
  }

  @Test
  void whichAssumptionCarriesTheResult() {
    open("assumptions", 1280, "light", "");

    follow("Many runs as in the file");
    browser.first("#guess-skip").click();
    browser.await("return document.getElementById('panel-many').dataset.runs === '100'");
    browser.first("#slider-dprkCommitLimit").sendKeys(Keys.HOME);
    browser.await(
        "return !['', 'waiting', undefined]"
            + ".includes(document.getElementById('panel-many').dataset.verdict)");

    assertThat(panel("many", "verdict")).isEqualTo("DIFFERENT");
    follow("Sources and parameters");
    assertThat(browser.first("#panel-about").isDisplayed()).isTrue();
    assertThat(browser.all("#panel-about summary").stream().map(each -> each.getText()))
        .anyMatch(words -> words.startsWith("Parameters: "));
    quiet();
  }

  /** The lesson, and what the page is about, with all of its tables open. */
  @ParameterizedTest
  @CsvSource({"390, dark", "1280, light", "1920, dark"})
  void everyoneCanReadIt(int width, String scheme) {
    for (String tab : List.of("lesson", "about")) {
      open("assumptions", width, scheme, "tab=" + tab);
      browser.run("document.querySelectorAll('#panel-about details').forEach(d => d.open = true)");

      assertThat(browser.first("#panel-" + tab).isDisplayed()).isTrue();
      assertThat(browser.axe()).as(tab).isEmpty();
      assertThat(browser.wordsWithContrastBelow(7)).as(tab).isEmpty();
      assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
      quiet();
    }
  }

  /** It asks nobody for anything, computes nothing, and can be read by all. */
  @ParameterizedTest
  @CsvSource({"stories, light, 390", "beliefs, dark, 1280", "assumptions, light, 1280"})
  void theKeyIsReadInABrowser(String lesson, String scheme, int width) {
    brink("lab", "--lesson", lesson, "--key", "--out", lesson + "-key.html");
    browser.console();
    browser.requests();

    browser.open(directory.resolve(lesson + "-key.html"), width, scheme);

    assertThat(browser.first("h1").getText()).isNotBlank();
    assertThat(browser.axe()).isEmpty();
    assertThat(browser.wordsWithContrastBelow(7)).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(browser.requests()).allMatch(url -> url.startsWith("file:"));
    assertThat(browser.console()).isEmpty();
  }
}
