package org.brinksim.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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

/** One run in the page of {@code brink lab}: what it shows is what the command says of that run. */
class PlayedRunInBrowserTest {
  private static final String SEED = "5";
  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void begin() {
    browser = new Browser(directory.resolve("profile"));
    brink("run", "starter", "-n", "8", "--seed", SEED, "--no-charts", "--out", "starter");
    brink("lab", "starter", "--out", "starter.html");
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Invocation brink(String... line) {
    Invocation invocation = Invocation.of(directory, line);
    assertThat(invocation.code()).as(invocation.err()).isEqualTo(ExitCode.DONE);
    return invocation;
  }

  private static void open(String fragment) {
    open(fragment, 1280, "light");
  }

  private static void open(String fragment, int width, String scheme) {
    // The same file at another fragment would not be opened anew.
    browser.command("Page.navigate", Map.of("url", "about:blank"));
    browser.open(directory.resolve("starter.html"), width, scheme, "tab=run&" + fragment);
    browser.await("return document.getElementById('panel-run').dataset.ready === 'true'");
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(String selector) {
    return (List<String>)
        browser.run(
            "return [...document.querySelectorAll(arguments[0])].map(found => found.textContent)",
            selector);
  }

  private static String panel(String name) {
    return (String)
        browser.run("return document.getElementById('panel-run').dataset[arguments[0]]", name);
  }

  /** A response of a run, as a directory's replications.csv has it. */
  private static double response(String run, int replication, String name) throws IOException {
    List<String> rows = Files.readAllLines(directory.resolve(run + "/replications.csv"));
    int column = Arrays.asList(rows.get(0).split(",")).indexOf(name);
    return Double.parseDouble(rows.get(1 + replication).split(",", -1)[column]);
  }

  /** A sentence without its date, of the page or of the command. */
  private static String undated(String line) {
    return line.replaceFirst("^[0-9]{1,2} [A-Z][a-z]{2}: ", "").strip();
  }

  @Test
  void theStoryIsThatOfTheReplay() {
    List<String> told =
        brink("replay", "starter", "--replication", "4")
            .out()
            .lines()
            .skip(4)
            .map(line -> line.substring(Math.min(13, line.length())).strip())
            .toList();

    open("run=4&day=60");
    List<String> shown =
        new ArrayList<>(
            texts("[data-future=A] .story li button.go, [data-future=A] .story li.begins").stream()
                .map(PlayedRunInBrowserTest::undated)
                .toList());
    Collections.reverse(shown);

    assertThat(told).hasSizeGreaterThan(4);
    assertThat(shown).isEqualTo(told);
  }

  @Test
  void casualtiesAtTheEndAreThoseOfTheRow() throws IOException {
    open("run=4&day=60");

    assertThat(texts(".summary .lost dd"))
        .containsExactly(
            whole(response("starter", 4, "alder.casualties")) + " Alder's expedition",
            whole(response("starter", 4, "birch.casualties")) + " Birch's border guard");
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%,d", Math.round(number));
  }

  /** The future without an act is the run that the command makes without it. */
  @Test
  void withoutAnActItIsTheRunOfTheCommandWithoutIt() throws IOException {
    open("run=1&day=60");
    browser.run("document.querySelector('.what-if[data-of=\"alder.reinforce\"]').click()");
    browser.await("return document.getElementById('panel-run').dataset.futures === '2'");
    browser.await("return document.querySelector('[data-response=\"alder.casualties\"]') !== null");
    String link = (String) browser.run("return decodeURIComponent(location.hash)");
    String struck = link.replaceAll(".*without=", "");
    brink(
        "run",
        "starter",
        "-n",
        "5",
        "--seed",
        SEED,
        "--without",
        struck,
        "--no-charts",
        "--out",
        "without");

    assertThat(struck).isEqualTo("alder.reinforce@10");
    assertThat(texts("[data-response=\"alder.casualties\"] td").subList(0, 2))
        .containsExactly(
            whole(response("starter", 1, "alder.casualties")),
            whole(response("without", 1, "alder.casualties")));
    assertThat(response("without", 1, "alder.casualties"))
        .isNotEqualTo(response("starter", 1, "alder.casualties"));
    assertThat(texts("#parting").get(0)).startsWith("They part on 11 March 2030 (day 10).");

    browser.run("document.querySelector('.take-back').click()");
    browser.await("return document.getElementById('panel-run').dataset.futures === '1'");
    assertThat((String) browser.run("return location.hash")).doesNotContain("without");
  }

  @Test
  void aNumberChangedOnTheWayIsTheRunOfTheCommandWithIt() throws IOException {
    open("run=2&day=10&from=10:lethality=0.009");
    browser.await("return document.querySelector('[data-response=\"alder.casualties\"]') !== null");
    brink(
        "run",
        "starter",
        "-n",
        "3",
        "--seed",
        SEED,
        "--from-day",
        "10",
        "--set",
        "lethality=0.009",
        "--no-charts",
        "--out",
        "changed");

    assertThat(texts("[data-response=\"alder.casualties\"] td").subList(0, 2))
        .containsExactly(
            whole(response("starter", 2, "alder.casualties")),
            whole(response("changed", 2, "alder.casualties")));
  }

  @Test
  void keysMoveInTimeAndTheAddressKeepsTheDay() {
    open("run=4&day=20");
    assertThat(panel("day")).isEqualTo("20");
    assertThat(texts("#date")).containsExactly("21 March 2030");

    browser.run("document.getElementById('step').focus()");
    browser.press(Keys.ARROW_RIGHT);
    assertThat(panel("day")).isEqualTo("21");
    browser.press(Keys.ARROW_LEFT);
    browser.press(Keys.ARROW_LEFT);
    assertThat(panel("day")).isEqualTo("19");
    browser.run("document.getElementById('next-act').click()");

    assertThat(panel("day")).isEqualTo("31");
    assertThat(texts("#told").get(0)).contains("Day 31 of 60").contains("Birch closes the border");
    browser.await("return location.hash.includes('day=31')");
  }

  /** Behind the lines lie the recorded runs, with the numbers of series.csv. */
  @Test
  void theRecordedRunsLieBehindTheLines() throws IOException {
    open("run=4&day=60");
    browser.await("return document.querySelectorAll('[data-chart=casualties] .band').length === 4");
    List<String> cells =
        Files.readAllLines(directory.resolve("starter/series.csv")).stream()
            .map(row -> List.of(row.split(",")))
            .filter(row -> row.get(2).equals("60") && row.get(3).equals("alder.casualties"))
            .findFirst()
            .orElseThrow();

    assertThat(texts("[data-chart=casualties] .half").get(0))
        .isEqualTo(
            "half: "
                + whole(Double.parseDouble(cells.get(6)))
                + " to "
                + whole(Double.parseDouble(cells.get(8))));
    assertThat(texts(".band-words").get(0)).startsWith("Shaded: where the 8 recorded runs lie");
    assertThat(texts("[data-chart^=belief] .band")).isEmpty();
  }

  @Test
  void itPlaysAndPausesAndTellsNothingMeanwhile() {
    open("run=4&day=0");
    browser.run("document.getElementById('panel-run').focus(); document.body.focus()");

    browser.press(Keys.SPACE);
    browser.await("return Number(document.getElementById('panel-run').dataset.day) >= 2");
    assertThat(panel("playing")).isEqualTo("true");
    assertThat(texts("#told").get(0)).startsWith("Day 0 of 60");
    browser.press(Keys.SPACE);

    assertThat(panel("playing")).isEqualTo("false");
  }

  @Test
  void anElementIsFoundByKeysAndLookedAt() {
    open("run=4&day=20");
    browser.run("document.querySelector('.picture').focus()");

    browser.press(Keys.ENTER);

    browser.await("return document.querySelector('#look h3') !== null");
    assertThat(texts("#look h3").get(0)).startsWith("Element ");
    assertThat(texts("#look dt")).contains("Force", "Strength", "Cohesion");
    browser.press(Keys.ESCAPE);
    assertThat(browser.first(".part.closer").isDisplayed()).isFalse();
  }

  /** Every problem of an address at once; it is taken back piece by piece. */
  @Test
  void anAddressThatCannotBeIsTold() {
    open("run=4&day=7&without=north.bogus&from=3:alderTroops=2000&with=birch.protest");

    assertThat(texts(".problem"))
        .containsExactly(
            "This run cannot be played: “north.bogus” is no act and no event of this scenario;"
                + " “alderTroops” is no parameter that may change in a run; “with birch.protest” has"
                + " no day from 0 to 60. Take back what cannot be.");
    for (int i = 0; i < 3; i++) {
      browser.run("document.querySelector('.take-back').click()");
    }
    browser.await("return document.getElementById('panel-run').dataset.futures === '1'");
    assertThat(panel("day")).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource({"390, dark", "1280, light", "1920, dark"})
  void everyoneCanReadIt(int width, String scheme) {
    browser.console();
    browser.requests();
    open("run=4&day=40&without=birch.close-border@31", width, scheme);
    browser.run("document.querySelectorAll('#panel-run details').forEach(it => it.open = true)");
    browser.run("document.querySelector('.state h3 button').click()");
    browser.await("return document.querySelector('#look h3') !== null");
    browser.run("document.querySelector('.charts').scrollIntoView()");
    browser.await("return document.querySelectorAll('.chart svg[role=img]').length >= 4");

    assertThat(browser.axe()).isEmpty();
    assertThat(browser.wordsWithContrastBelow(7)).isEmpty();
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith("file:") || url.startsWith("blob:"));
  }
}
