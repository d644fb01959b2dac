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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The tab of many runs in a real browser: predict, then see; A beside B with its verdict. */
class ManyRunsInBrowserTest {
  private static final int RUNS = 60;
  private static final String CASUALTIES = "tab=many&response=alder.casualties";
  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void begin() {
    brink("run", "starter", "-n", "" + RUNS, "--seed", "3", "--no-charts", "--out", "a");
    brink("lab", "a");
    browser = new Browser(directory.resolve("profile"));
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  private static String brink(String... line) {
    Invocation invocation = Invocation.of(directory, line);
    assertThat(invocation.code()).as(invocation.err()).isEqualTo(ExitCode.DONE);
    return invocation.out();
  }

  private static void open(String fragment) {
    open(fragment, 1280, "light");
  }

  private static void open(String fragment, int width, String scheme) {
    browser.console();
    browser.requests();
    // An address that differs in its fragment alone would not load the page anew.
    browser.command("Page.navigate", Map.of("url", "about:blank"));
    browser.await("return location.href === 'about:blank'");
    browser.open(directory.resolve("a/lab.html"), width, scheme, fragment);
    browser.await("return document.documentElement.dataset.check === 'equal'");
  }

  private static String data(String name) {
    return (String)
        browser.run("return document.getElementById('panel-many').dataset[arguments[0]]", name);
  }

  private static void judged() {
    browser.await(
        "return !['', 'waiting', undefined]"
            + ".includes(document.getElementById('panel-many').dataset.verdict)");
  }

  private static String text(String selector) {
    return browser.first(selector).getText();
  }

  @Test
  void thePictureIsAskedForWithAGuessAndKeepsItBesideTheResult() {
    open(CASUALTIES);
    assertThat(browser.first("#many-picture").isDisplayed()).isFalse();

    browser.first("#guess-show").click();
    assertThat(text("#guess-problem")).isEqualTo("Write a number first, or show without guessing.");
    browser.first("#guess-number").sendKeys("300");
    browser.first("#guess-show").click();

    assertThat(data("runs")).isEqualTo("" + RUNS);
    assertThat(text("#guess-outcome"))
        .matches("Your guess: 300.soldiers; [0-9.]+ % of the runs were below\\.");
    assertThat((String) browser.run("return location.hash")).contains("guess=300");
    assertThat(browser.all("#many-dots-list [role=option]")).hasSize(RUNS);
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void aLinkShowsWithoutGuessingOrWithTheGuessesOfAClass() {
    open(CASUALTIES + "&guess=none");
    assertThat(browser.first("#many-picture").isDisplayed()).isTrue();
    assertThat(browser.first("#guess-outcome").isDisplayed()).isFalse();

    open(CASUALTIES + "&guess=%7C120,400,350");
    assertThat(text("#guess-outcome"))
        .matches("[0-3] of 3 guesses of the class lies? within the middle half of the runs\\.");
    assertThat(browser.all("#many-picture .ghost")).hasSize(3);
  }

  /** What the page says of B is what the command says of two directories. */
  @Test
  void theVerdictIsThatOfCompare() {
    brink(
        "run",
        "starter",
        "-n",
        "" + RUNS,
        "--seed",
        "3",
        "--set",
        "lethality=0.01",
        "--no-charts",
        "--out",
        "b");
    String compared = brink("compare", "a", "b", "--markdown", "--only", "alder.casualties");

    open(CASUALTIES + "&guess=none&lethality=0.01");
    judged();

    assertThat(data("verdict")).isEqualTo("DIFFERENT");
    assertThat(data("runsB")).isEqualTo("" + RUNS);
    List<String> numbers =
        browser.all("#many-verdict dd").stream().map(each -> each.getText()).toList();
    assertThat(compared).contains(numbers.get(1), numbers.get(2), numbers.get(3));
    assertThat(text("#many-verdict .verdict-word")).endsWith("Different");
  }

  @Test
  void aSliderMakesBAndTakenBackLeavesA() {
    open(CASUALTIES + "&guess=none");
    browser.first("#slider-alderTroops").sendKeys(Keys.END);
    judged();
    assertThat((String) browser.run("return location.hash")).contains("alderTroops=3000");
    assertThat(text("#told-alderTroops")).isEqualTo("held at 3,000 personnel in B");

    browser.first("#reset-alderTroops").click();
    browser.await("return document.getElementById('panel-many').dataset.verdict === ''");
    assertThat(data("runsB")).isEqualTo("0");
    assertThat((String) browser.run("return location.hash")).doesNotContain("alderTroops");
  }

  @Test
  void luckAloneIsJudgedFromOtherRuns() {
    open(CASUALTIES + "&guess=none");
    browser.first("#many-luck").click();
    judged();

    assertThat(data("runsLuck")).isEqualTo("" + RUNS);
    assertThat(data("verdict")).isIn("UNDECIDED", "SAME");
  }

  @Test
  void moreRunsAreMadeBesideThoseThatAreRecorded() {
    open(CASUALTIES + "&guess=none");
    browser.first("#many-more").click();
    browser.await("return document.getElementById('panel-many').dataset.runs === '70'");

    assertThat(text("#many-told")).startsWith("60 recorded runs, and 10 made here.");
  }

  @Test
  void aDotOpensItsRunAndTheLineTellsAShareByKeys() {
    open(CASUALTIES + "&guess=none");
    String before = text("#many-line");
    browser.run("document.getElementById('many-line-handle').focus()");
    browser.press(Keys.ARROW_RIGHT);
    browser.press(Keys.PAGE_UP);
    browser.await("return document.getElementById('many-line').textContent !== '" + before + "'");
    assertThat(text("#many-line"))
        .matches("In [0-9]+ of 60 runs \\([0-9.]+ %\\) fewer than [0-9,]+.soldiers\\.");

    browser.run(
        "document.addEventListener('brink:open-run', event => { window.opened = event.detail.run })");
    browser.run("document.getElementById('many-dots-list').focus()");
    browser.press(Keys.END);
    String last =
        (String)
            browser.run(
                "return document.getElementById(document.getElementById('many-dots-list')"
                    + ".getAttribute('aria-activedescendant')).dataset.run");
    browser.press(Keys.ENTER);
    assertThat(browser.run("return window.opened")).isEqualTo(Long.parseLong(last));
    assertThat((String) browser.run("return location.hash"))
        .contains("tab=run")
        .contains("run=" + last);
  }

  @Test
  void whatCannotBeChangedIsToldAndNotRun() {
    open(CASUALTIES + "&guess=none&without=alder.fly");

    assertThat(text("#many-problem")).contains("alder.fly").contains("B is not run");
    assertThat(data("runsB")).isEqualTo("0");
  }

  @Test
  void aDotOfAOpensItsRunAsInTheFileAndBCanBeHadAgain() {
    open(CASUALTIES + "&guess=none&lethality=0.01");
    judged();
    browser.run(
        "document.querySelector('.dot.a').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
    assertThat((String) browser.run("return location.hash"))
        .contains("tab=run")
        .doesNotContain("lethality");

    browser.first("#tab-many").click();
    browser.first("#many-b-again").click();
    judged();
    assertThat(data("verdict")).isEqualTo("DIFFERENT");
    assertThat((String) browser.run("return location.hash")).contains("lethality=0.01");
  }

  @Test
  void rungsAreRowsWithTheirCounts() {
    open("tab=many&response=peakRung&guess=4");

    assertThat(text("#many-picture")).contains("War").contains("your guess").contains("%");
    browser.run("document.getElementById('many-table').open = true");
    browser.await("return document.querySelectorAll('#many-table tbody tr').length > 1");
    assertThat(text("#many-table tbody")).contains("runs 60").contains("War ");
  }

  @ParameterizedTest
  @CsvSource({"390, light", "1280, dark", "1920, light"})
  void itIsReadOnEveryScreen(int width, String scheme) {
    open(CASUALTIES + "&guess=300%7C120,400&lethality=0.01", width, scheme);
    judged();

    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(browser.axe()).isEmpty();
    assertThat(browser.wordsWithContrastBelow(7)).isEmpty();
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).allMatch(u -> u.startsWith("file:") || u.startsWith("blob:"));
  }
}
