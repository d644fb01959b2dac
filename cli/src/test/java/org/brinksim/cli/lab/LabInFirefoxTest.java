package org.brinksim.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.brinksim.browser.Firefox;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in another browser: the engine gives the same bits there, and a run is played. */
class LabInFirefoxTest {
  @TempDir private Path directory;

  private void brink(String... line) {
    Invocation invocation = Invocation.of(directory, line);
    assertThat(invocation.code()).as(invocation.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theNumbersAreTheSameAndARunIsPlayed() throws Exception {
    try (Firefox firefox = new Firefox(directory.resolve("profile"))) {
      brink("run", "starter", "-n", "40", "--seed", "3", "--no-charts", "--out", "a");
      brink("lab", "a");
      firefox.open(directory.resolve("a/lab.html"), "tab=run&run=4&day=20&check=40");
      firefox.await("['equal', 'different'].includes(document.documentElement.dataset.check)");

      assertThat(firefox.text("document.getElementById('engine-state').textContent"))
          .startsWith("40 of the 40 recorded runs were run again in this page: every number is");
      firefox.await("document.getElementById('panel-run').dataset.ready");
      assertThat(firefox.text("document.getElementById('date').textContent"))
          .isEqualTo("21 March 2030");
      firefox.text("document.getElementById('next-act').click()");
      firefox.await("Number(document.getElementById('panel-run').dataset.day) > 20");
      assertThat(firefox.requests())
          .isNotEmpty()
          .allMatch(url -> url.matches("(file|blob|data|about):.*"));
      assertThat(firefox.console()).isEmpty();
    }
  }
}
