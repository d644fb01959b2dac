package org.brinksim.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.browser.Browser;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.lab.engine.MathFunctions;
import org.brinksim.text.Decimals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that {@code brink lab} writes, in a real browser, opened from disk. */
class LabInBrowserTest {
  private static final int RUNS = 200;
  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void begin() {
    browser = new Browser(directory.resolve("profile"));
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

  /** Every response of 200 runs: the engine in the page gives the bits that Java gave. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kursk-2024",
        "kursk-2024-south-korea-arms",
        "kursk-2024-treaty-fails",
        "starter",
        "strait"
      })
  void theEngineInThePageGivesTheNumbersOfTheDirectory(String scenario) {
    brink("run", scenario, "-n", "" + RUNS, "--seed", "11", "--no-charts", "--out", scenario);
    brink("lab", scenario);
    browser.requests();

    browser.open(directory.resolve(scenario + "/lab.html"), 1280, "light", "check=" + RUNS);
    browser.await("return ['equal', 'different'].includes(document.documentElement.dataset.check)");

    assertThat(browser.first("#engine-state").getText())
        .isEqualTo(
            RUNS
                + " of the "
                + RUNS
                + " recorded runs were run again in this page: every number is the same, to the last"
                + " bit.");
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith("file:") || url.startsWith("blob:"));
    assertThat(browser.console()).isEmpty();
  }

  /** Runs that were changed by hand, and runs that share a draw, are run again as they were. */
  @Test
  void runsOfAnotherKindAreRunAgainAsTheyWere() throws Exception {
    brink(
        "run",
        "kursk-2024",
        "-n",
        "20",
        "--without",
        "russia.stay-silent",
        "--with",
        "rok.arm-ukraine@30",
        "--no-charts",
        "--out",
        "by-hand");
    Files.writeString(
        directory.resolve("nested.yaml"),
        """
        format: 1
        id: nested
        scenario: starter
        seed: 3
        design: {type: monteCarlo}
        nested: {parameterDraws: 10, replicationsPerDraw: 2}
        """);
    brink("run", "nested.yaml", "--no-charts", "--out", "nested");
    for (String run : List.of("by-hand", "nested")) {
      brink("lab", run);

      browser.open(directory.resolve(run + "/lab.html"), 1280, "light", "check=20");
      browser.await(
          "return ['equal', 'different'].includes(document.documentElement.dataset.check)");

      assertThat(browser.first("#engine-state").getText())
          .startsWith("20 of the 20 recorded runs were run again in this page: every number is");
    }
  }

  /** The points of a study are settings to choose from; the runs of each are run again. */
  @Test
  void thePointsOfAStudyAreRunAgainAndChosen() throws Exception {
    Files.writeString(
        directory.resolve("study.yaml"),
        """
        format: 1
        id: study
        scenario: starter
        seed: 5
        replications: 12
        design: {type: factorial}
        factors:
          lethality: {levels: [0.003, 0.006]}
          border: {whatIf: {asItIs: {}, open: {without: [birch.close-border]}}}
        """);
    brink("run", "study.yaml", "--no-charts", "--out", "study");
    brink("lab", "study");
    browser.open(
        directory.resolve("study/lab.html"), 1280, "light", "check=48&tab=many&guess=none&n=12");
    browser.await("return ['equal', 'different'].includes(document.documentElement.dataset.check)");
    assertThat(browser.first("#engine-state").getText())
        .startsWith("48 of the 48 recorded runs were run again in this page: every number is");

    browser.run(
        "const select = document.getElementById('study-point'); select.value = '3';"
            + "select.dispatchEvent(new Event('change'));");
    browser.await("return location.hash.includes('lethality=0.006')");
    assertThat(browser.run("return decodeURIComponent(location.hash)").toString())
        .contains("without=birch.close-border");
    browser.await("return document.getElementById('many-told').textContent.includes('B')");
    assertThat(browser.run("return document.getElementById('study-point').value")).isEqualTo("3");
    browser.run(
        "const select = document.getElementById('study-point'); select.value = '';"
            + "select.dispatchEvent(new Event('change'));");
    browser.await("return !location.hash.includes('lethality')");
    assertThat(browser.console()).isEmpty();
  }

  /**
   * A study that kept some responses alone: the page makes the runs, and none is called "never".
   */
  @Test
  void whatAStudyDidNotKeepIsMadeInThePage() throws Exception {
    Files.writeString(
        directory.resolve("few.yaml"),
        """
        format: 1
        id: few
        scenario: starter
        replications: 10
        responses: [alder.casualties, peakRung]
        design: {type: factorial}
        factors: {lethality: {levels: [0.003, 0.009]}}
        """);
    brink("run", "few.yaml", "--no-charts", "--out", "few");
    brink("lab", "few");
    browser.open(
        directory.resolve("few/lab.html"),
        1280,
        "light",
        "tab=many&guess=none&n=10&response=alder.killed&lethality=0.009");
    browser.await("return document.documentElement.dataset.check === 'equal'");
    browser.await("return document.getElementById('panel-many').dataset.runsB === '10'");

    assertThat(browser.first("#panel-many svg").getText()).doesNotContain("never");
    assertThat(browser.first("#engine-state").getText()).startsWith("20 of the 20 recorded runs");
  }

  /** A page whose recorded numbers were changed says so. */
  @Test
  void aChangedNumberIsFound() throws Exception {
    brink("run", "starter", "-n", "30", "--no-charts", "--out", "changed");
    Path rows = directory.resolve("changed/replications.csv");
    List<String> lines = Files.readAllLines(rows);
    String[] cells = lines.get(1).split(",", -1);
    for (int i = cells.length - 1; i > 0; i--) {
      if (cells[i].matches("[1-9][0-9]*")) {
        cells[i] = "" + (Long.parseLong(cells[i]) + 1);
        break;
      }
    }
    lines.set(1, String.join(",", cells));
    Files.write(rows, lines);
    Invocation lab = Invocation.of(directory, "lab", "changed");
    assertThat(lab.code()).as(lab.err()).isEqualTo(ExitCode.DONE);

    browser.open(directory.resolve("changed/lab.html"), 1280, "light", "check=30");
    browser.await("return ['equal', 'different'].includes(document.documentElement.dataset.check)");

    assertThat(browser.first("#engine-state").getText())
        .startsWith("This page's engine differs from the recorded runs (1 numbers, such as 0: ");
  }

  @Test
  void aPageWithoutRunsStartsItsEngineAndSaysThatNothingIsChecked() {
    brink("lab", "starter", "--out", "alone.html");

    browser.open(directory.resolve("alone.html"), 390, "dark");
    browser.await("return document.documentElement.dataset.engine === 'ready'");

    assertThat(browser.first("#engine-state").getText())
        .isEqualTo("The engine runs in this page; there are no recorded runs to check it against.");
    assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
  }

  /** In the page another class writes numbers than in the command, and all in the same digits. */
  @Test
  void numbersAreWrittenInThePageAsInTheCommand() {
    brink("lab", "starter", "--out", "numbers.html");
    SplittableRandom random = new SplittableRandom(5);
    List<Double> numbers =
        Stream.concat(
                Stream.of(
                    0.0,
                    1.0,
                    -20.0,
                    0.001,
                    100.5,
                    1e6,
                    2e23,
                    0.1,
                    1e-7,
                    1e7,
                    9_007_199_254_740_993.0,
                    123_456_789_012.0,
                    5e-324),
                random.longs(2_000).mapToObj(Double::longBitsToDouble).filter(Double::isFinite))
            .toList();
    browser.open(directory.resolve("numbers.html"), 1280, "light");

    List<?> texts =
        (List<?>)
            ofEngine(
                "return (await call('written', {numbers: given.map(Number)})).texts;",
                numbers.stream().map(String::valueOf).toList());

    assertThat(texts).hasSameSizeAs(numbers);
    assertThat(
            IntStream.range(0, texts.size())
                .filter(i -> !texts.get(i).equals(Decimals.text(numbers.get(i))))
                .mapToObj(i -> texts.get(i) + " for " + Decimals.text(numbers.get(i))))
        .isEmpty();
  }

  /** The page computes them by instructions of the browser, and not as the compiler's library. */
  @Test
  void functionsOfMathHaveTheSameBitsInThePage() {
    brink("lab", "starter", "--out", "functions.html");
    SplittableRandom random = new SplittableRandom(6);
    List<Double> special =
        DoubleStream.of(0, 0.5, 1.5, 2.5, 0.49999999999999994, 0.7, 1, 4_503_599_627_370_497.0)
            .boxed()
            .collect(Collectors.toCollection(ArrayList::new));
    special.addAll(
        List.of(9e18, 9.3e18, 1e300, Double.MIN_VALUE, Double.MAX_VALUE, 1.0 / 0, 0.0 / 0));
    special.addAll(special.stream().map(it -> -it).toList());
    List<List<Double>> pairs = new ArrayList<>();
    special.forEach(a -> special.forEach(b -> pairs.add(List.of(a, b))));
    Stream.concat(
            random.doubles(200, -1e4, 1e4).map(x -> Math.floor(x) / 2).boxed(),
            random.longs(400).mapToObj(Double::longBitsToDouble))
        .forEach(it -> pairs.add(List.of(it, Double.longBitsToDouble(random.nextLong()))));
    browser.open(directory.resolve("functions.html"), 1280, "light");

    List<?> results =
        (List<?>)
            ofEngine(
                "return (await call('computed', {pairs: given.map(pair => pair.map(Number))})).results;",
                pairs.stream().map(it -> it.stream().map(String::valueOf).toList()).toList());

    assertThat(results).hasSameSizeAs(pairs);
    Set<String> different = new TreeSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      double[] inJava = MathFunctions.of(pairs.get(i).get(0), pairs.get(i).get(1));
      List<?> inPage = (List<?>) results.get(i);
      for (int f = 0; f < inJava.length; f++) {
        if (Double.compare(Double.parseDouble((String) inPage.get(f)), inJava[f]) != 0) {
          different.add(
              MathFunctions.SIGNATURES.get(f)
                  + (" of " + pairs.get(i) + " is " + inPage.get(f) + ", not " + inJava[f]));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  /** Starts an engine in the page that is open, and asks it. */
  private Object ofEngine(String asked, Object given) {
    return browser.run(
        """
        const given = arguments[0];
        const unpacked = async id => {
          const packed = Uint8Array.from(atob(document.getElementById(id).textContent.trim()), c => c.charCodeAt(0));
          const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
          return new Uint8Array(await new Response(stream).arrayBuffer());
        };
        const text = document.getElementById('worker').textContent;
        const worker = new Worker(URL.createObjectURL(new Blob([text], {type: 'text/javascript'})));
        const call = (call, content) => new Promise(answer => {
          worker.onmessage = event => answer(event.data);
          worker.postMessage({id: 1, call, ...content});
        });
        return (async () => {
          await call('load', {module: await unpacked('engine'), scenario: await unpacked('scenario'), seed: '1', replicationsPerDraw: 1});
        """
            + asked
            + "\n})();\n",
        given);
  }
}
