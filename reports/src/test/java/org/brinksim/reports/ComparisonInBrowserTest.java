package org.brinksim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.browser.Browser;
import org.brinksim.comparison.ComparedRuns;
import org.brinksim.comparison.Comparison;
import org.brinksim.comparison.DailyDifferences;
import org.brinksim.comparison.Margins;
import org.brinksim.page.PageTheme;
import org.brinksim.reports.comparison.ComparisonFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page of a comparison in a real browser, opened from disk without a network. */
class ComparisonInBrowserTest {
  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void begin() {
    browser = new Browser(directory.resolve("profile"));
    Path a = new SyntheticRun().write(directory.resolve("a"));
    Path b =
        new SyntheticRun()
            .with("holds", r -> r % 50 < 5 ? 1 : 0)
            .with("alder.casualties", r -> 11 * r + r % 7)
            .write(directory.resolve("b"));
    Comparison comparison =
        Comparison.of(
            ComparedRuns.read("before", a),
            List.of(ComparedRuns.read("after", b)),
            Margins.STANDARD,
            name -> true);
    new ComparisonFiles(
            comparison,
            List.of(a, b),
            List.of(DailyDifferences.none("these are no real runs")),
            Optional.empty(),
            PageTheme.SYSTEM)
        .write(directory.resolve("out"));
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page() {
    return directory.resolve("out/compare.html");
  }

  @Test
  void nothingIsRequestedAndNothingIsWrong() {
    browser.requests();
    browser.open(page(), 1280, "light");

    assertThat(browser.requests()).containsExactly(page().toUri().toString());
    assertThat(browser.console()).isEmpty();
    assertThat(browser.first("main").getText()).contains("after: different", "holds");
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "390, dark"})
  void axeFindsNothingAndWordsHaveSevenToOne(int width, String scheme) {
    browser.open(page(), width, scheme);
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertThat(browser.axe()).isEmpty();
    assertThat(browser.wordsWithContrastBelow(7)).isEmpty();
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  @Test
  void responsesAreSortedByKeyboard() {
    browser.open(page(), 1280, "light");
    browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
    WebElement name = browser.first("[aria-labelledby=responses] th:first-child button");

    name.sendKeys(Keys.ENTER);

    assertThat(
            browser.all("[aria-labelledby=responses] tbody td:first-child").stream()
                .map(WebElement::getText)
                .toList())
        .hasSizeGreaterThan(20)
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }
}
