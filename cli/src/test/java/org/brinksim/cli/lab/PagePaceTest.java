package org.brinksim.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.brinksim.browser.Browser;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.experiment.Experiment;
import org.brinksim.experiment.Run;
import org.brinksim.model.CompiledScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a second of the baseline in a page against those of Java, one worker against one thread, in
 * turns. It prints the ratio; {@code -Dbrink.page.runs=400} makes more runs, and {@code
 * -Dtest.jvm=-XX:+UseSerialGC} gives Java both of its compilers, as users have them.
 */
class PagePaceTest {
  private static final int RUNS = Integer.getInteger("brink.page.runs", 30);
  private static final int WARM = 20;
  private static final int ROUNDS = 3;

  @TempDir private Path directory;

  @Test
  void thePageIsNoTenthAsFastAsJava() throws Exception {
    Invocation lab = Invocation.of(directory, "lab", "kursk-2024", "--out", "lab.html");
    assertThat(lab.code()).as(lab.err()).isEqualTo(ExitCode.DONE);
    Experiment experiment =
        new Experiment(
            CompiledScenario.of(
                new ScenarioReader(ShippedScenarios::find)
                    .read(ShippedScenarios.find("kursk-2024").orElseThrow(), List.of())
                    .scenario()),
            1);
    try (Browser browser = new Browser(directory.resolve("profile"))) {
      browser.open(directory.resolve("lab.html"), 1280, "light", "tab=many&guess=none&n=" + WARM);
      browser.await("return document.documentElement.dataset.engine === 'ready'");
      browser.run("document.getElementById('many-pace').value = 'all'");
      awaitRuns(browser, WARM);
      java(experiment, 0, WARM);
      double page = 0;
      double java = 0;
      for (int round = 0; round < ROUNDS; round++) {
        int from = WARM + round * RUNS;
        long begin = System.nanoTime();
        browser.run("location.hash = '#tab=many&guess=none&n=" + (from + RUNS) + "'");
        awaitRuns(browser, from + RUNS);
        page += System.nanoTime() - begin;
        begin = System.nanoTime();
        java(experiment, from, from + RUNS);
        java += System.nanoTime() - begin;
      }
      System.out.println(
          String.format(
              Locale.ROOT,
              "page %.0f runs/s, Java %.0f runs/s, ratio %.2f",
              ROUNDS * RUNS * 1e9 / page,
              ROUNDS * RUNS * 1e9 / java,
              java / page));
      assertThat(java / page).isGreaterThan(0.1);
    }
  }

  private static void awaitRuns(Browser browser, int runs) {
    browser.await(
        "return document.querySelector('#panel-many svg').textContent.includes('"
            + runs
            + " of "
            + runs
            + " runs') || document.querySelector('#panel-many svg').textContent.includes('as in the"
            + " file · "
            + runs
            + " runs')");
  }

  private static void java(Experiment experiment, int from, int to) {
    for (int r = from; r < to; r++) {
      experiment.run(Run.ofFirstPoint(r));
    }
  }
}
