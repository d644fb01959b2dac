package org.brinksim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.brinksim.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as people use it: by eye, by keyboard, by a reader of screens, on paper. */
class PageInBrowserTest {
  private static final String MEAN = ".number:nth-child(5)";
  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void draw() {
    browser = new Browser(directory.resolve("profile"));
    new RunReport(new SyntheticRun().write(directory.resolve("run"))).draw();
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    open(1280, "light");
  }

  private static void open(int width, String scheme) {
    browser.open(page(), width, scheme);
  }

  private static Path page() {
    return directory.resolve("run/report.html");
  }

  /** The cells of a column of the table of definitions, from top to bottom, as shown. */
  private static List<String> shown(String column) {
    return browser.all("[aria-labelledby=definitions] tbody " + column).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static WebElement fold() {
    return browser.first("details:has([aria-labelledby=definitions]) summary");
  }

  @Test
  void nothingIsRequestedAndNothingIsWrong() {
    browser.requests();
    open(1280, "light");

    assertThat(browser.requests()).containsExactly(page().toUri().toString());
    assertThat(browser.console()).isEmpty();
    assertThat(page().toFile().length()).isLessThan(3_000_000);
  }

  @Test
  void everyLetterOfAChartIsDrawn() {
    assertThat(
            (Long)
                browser.run(
                    "return [...document.querySelectorAll('figure use')]"
                        + ".filter(it => it.getBBox().width > 0).length"))
        .isGreaterThan(1_000)
        .isEqualTo(browser.run("return document.querySelectorAll('figure use').length"));
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "390, dark"})
  void axeFindsNothingAndWordsHaveSevenToOne(int width, String scheme) {
    open(width, scheme);
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(browser.axe()).isEmpty();
    assertThat(browser.wordsWithContrastBelow(7)).isEmpty();
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  @Test
  void aTableIsUnfoldedAndSortedByKeyboard() {
    assertThat(shown("td:first-child")).isEmpty();
    fold().sendKeys(Keys.ENTER);
    List<String> before = shown("td:first-child");
    assertThat(before).hasSize(27);
    WebElement name = browser.first("[aria-labelledby=definitions] th:first-child button");
    WebElement head = browser.first("[aria-labelledby=definitions] th:first-child");

    name.sendKeys(Keys.ENTER);
    assertThat(shown("td:first-child")).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");

    name.sendKeys(Keys.SPACE);
    assertThat(shown("td:first-child"))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed())
        .containsExactlyInAnyOrderElementsOf(before);
    assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
  }

  /** Numbers by their size, not by their digits; what is missing last in both directions. */
  @Test
  void numbersAreSortedAsNumbers() {
    String means = "[aria-labelledby=responses] ";
    WebElement button = browser.first(means + "th" + MEAN + " button");
    button.sendKeys(Keys.ENTER);
    List<String> up = browser.all(means + "td" + MEAN).stream().map(WebElement::getText).toList();
    assertThat(up).last().isEqualTo("–");
    assertThat(numbers(up)).hasSizeGreaterThan(8).isSorted();

    button.sendKeys(Keys.ENTER);
    List<String> down = browser.all(means + "td" + MEAN).stream().map(WebElement::getText).toList();
    assertThat(down).last().isEqualTo("–");
    assertThat(numbers(down)).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private static List<Double> numbers(List<String> cells) {
    return cells.stream()
        .filter(cell -> !cell.equals("–"))
        .map(cell -> Double.valueOf(cell.split("[ (\u00a0]")[0].replace(",", "").replace('−', '-')))
        .toList();
  }

  @Test
  void aTableIsSearchedByKeyboard() {
    fold().sendKeys(Keys.ENTER);
    WebElement search = browser.first("details:has([aria-labelledby=definitions]) input");
    WebElement told = browser.first("details:has([aria-labelledby=definitions]) [role=status]");

    search.sendKeys("alder. which");
    assertThat(shown("td:first-child"))
        .containsExactly("alder.reinforce.firstDay", "alder.offer-truce.firstDay");
    assertThat(told.getText()).isEqualTo("2 of 27 rows");

    search.sendKeys(Keys.ESCAPE);
    assertThat(shown("td:first-child")).hasSize(27);
    assertThat(told.getText()).isEqualTo("27 of 27 rows");
  }

  @Test
  void aNumberLeadsIntoAFoldedTable() {
    WebElement link = browser.first(".findings a[href='#definition-peakRung']");
    WebElement definition = browser.first("[id='definition-peakRung']");
    assertThat(definition.isDisplayed()).isFalse();

    link.sendKeys(Keys.ENTER);

    assertThat(definition.isDisplayed()).isTrue();
  }

  @Test
  void theFirstTabSkipsToTheFindings() {
    browser.press(Keys.TAB);
    WebElement skip = browser.first("a.skip");
    assertThat(browser.run("return document.activeElement")).isEqualTo(skip);
    assertThat(skip.getRect().x).isPositive();
    assertThat(skip.getCssValue("outline-style")).isEqualTo("solid");

    browser.press(Keys.ENTER);

    assertThat(browser.run("return location.hash")).isEqualTo("#findings");
  }

  @Test
  void paperShowsWhatIsFolded() {
    String folded = "return document.querySelectorAll('details:not([open])').length";
    assertThat(browser.run(folded)).isEqualTo(1L);
    browser.run("dispatchEvent(new Event('beforeprint'))");
    assertThat(browser.run(folded)).isEqualTo(0L);
    browser.run("dispatchEvent(new Event('afterprint'))");
    assertThat(browser.run(folded)).isEqualTo(1L);
  }

  @Test
  void withoutItsScriptThePageIsWhole() throws Exception {
    browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    open(1280, "light");

    assertThat(browser.all("th button, input")).isEmpty();
    fold().click();
    assertThat(shown("td:first-child")).hasSize(27);
    assertThat(browser.all("figure > svg")).hasSize(31);
    assertThat(Files.readString(page())).contains("Limits, and what this is not for");
  }
}
