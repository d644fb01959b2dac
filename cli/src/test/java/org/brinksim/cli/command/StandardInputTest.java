package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.results.RunManifest;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.scenarios.ShippedStudies;
import org.brinksim.text.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardInputTest {
  @TempDir private Path directory;

  private Invocation piped(String input, String... arguments) {
    return Invocation.with(directory, Map.of(), input, arguments);
  }

  private static String starter() {
    return ShippedScenarios.find("starter").orElseThrow().text();
  }

  @Test
  void aScenarioThatIsPipedInRunsAsFromAFile() throws IOException {
    Files.writeString(directory.resolve("s.yaml"), starter());
    Invocation.of(directory, "run", "s.yaml", "-n", "3", "--no-charts", "--out", "a");

    Invocation run = piped(starter(), "run", "-", "-n", "3", "--no-charts", "--out", "b");

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    for (String file : new String[] {"replications.csv", "series.csv", "summary.json"}) {
      assertThat(directory.resolve("b/" + file))
          .hasSameBinaryContentAs(directory.resolve("a/" + file));
    }
    RunManifest.HashedFile input = RunManifest.read(directory.resolve("b")).inputs().get(0);
    assertThat(input.file()).isEqualTo("standard input");
    assertThat(input.sha256()).isEqualTo(Sha256.of(starter()));
  }

  /** The line that goes on asks for the same text again. */
  @Test
  void anInterruptedRunSaysToPipeTheTextAgain() {
    Interruption interruption = Interruption.byRequest();
    interruption.requested().set(true);

    Invocation stopped =
        Invocation.with(
            directory,
            Map.of(),
            starter(),
            interruption,
            "run",
            "-",
            "-n",
            "3",
            "--no-charts",
            "--out",
            "a");

    assertThat(stopped.err()).contains("run - -n 3 --no-charts --out a --resume < FILE\n");
  }

  @Test
  void aStudyThatIsPipedInFindsItsScenariosInTheWorkingDirectory() throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), starter());
    String study =
        "format: 1\nid: s\nscenario: mine.yaml\nreplications: 2\ndesign: {type: factorial}\n"
            + "factors: {lethality: {levels: [0.003, 0.006]}}\n";

    assertThat(piped(study, "validate", "-").out())
        .isEqualTo("standard input is ok: s (factorial, 2 points, 1 factor, 1 scenario)\n");
    Invocation run = piped(study, "run", "-", "--no-charts", "--out", "a");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("4 runs of 60 days");
    assertThat(
            piped(ShippedStudies.find("strait-observers").orElseThrow().text(), "explain", "-")
                .out())
        .contains("calendar.league-vote.date");
  }

  @Test
  void itIsJsonWhereItBeginsAsOnlyJsonDoes() {
    assertThat(piped("{\"format\": 1, \"id\": 5}", "validate", "-").err())
        .startsWith("standard input is not a valid scenario (");
  }

  @Test
  void aSweepAnExplanationAndAPageTakeItToo() {
    assertThat(piped(starter(), "run", "-", "--set", "lethality=[0.003, 0.006]", "--dry-run").out())
        .contains("2 points");
    assertThat(piped(starter(), "explain", "-").out()).startsWith("Alder and Birch on the strip");
    assertThat(piped(starter(), "lab", "-").out())
        .isEqualTo("starter-lab.html: open it in a browser\n");
    assertThat(
            piped("id,says,by,date\nit,x,y,2030-01-01\n", "init", "m", "--from-claims", "-").out())
        .startsWith("Wrote m.yaml, a skeleton made of standard input. Next:\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "validate", "explain", "lab"})
  void whatIsWrongWithItIsToldByItsName(String command) {
    assertThat(piped("", command, "-"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "standard input is not a valid scenario (1 problem):\n  is empty\n"));
    Invocation wrong = piped(starter().replace("horizonDays: 60", "horizonDay: 60"), command, "-");
    assertThat(wrong.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(wrong.err())
        .startsWith("standard input is not a valid scenario (")
        .contains("line 10, column 1 ", "Did you mean \"horizonDays\"?");
  }

  @Test
  void theWindowRefusesIt() {
    assertThat(piped(starter(), "gui", "-").err())
        .isEqualTo(
            "brink: the window reads its scenario again whenever a setting changes, so not from"
                + " standard input. Maybe save it as a file\n");
  }
}
