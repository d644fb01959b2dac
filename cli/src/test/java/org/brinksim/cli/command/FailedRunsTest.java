package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.cli.Flooded;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.Terminal;
import org.brinksim.cli.directory.RunFiles;
import org.brinksim.cli.input.RunHeading;
import org.brinksim.cli.input.RunInput;
import org.brinksim.results.Kept;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.RunEnd;
import org.brinksim.scenario.reading.ReadScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a run in which replications failed. */
class FailedRunsTest {

  @TempDir private Path directory;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theHeadlineSaysHowManyFailedAndTheFirstIsTold() throws Exception {
    ReadScenario read = Flooded.scenario(List.of(), 2e3, 9e9);
    RunEnd end = Flooded.run(directory.resolve("a"));
    Session session =
        new Session(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.none(),
            directory,
            Invocation.CLOCK,
            "./brink",
            Interruption.byRequest());

    RunInput input =
        new RunInput(
            "border",
            "Flooded",
            List.of(read),
            Optional.empty(),
            RunDesign.of(read),
            1,
            12,
            Optional.empty(),
            Optional.empty(),
            Kept.EVERYTHING);
    int code =
        new RunMessages(session, RunHeading.of(input, Optional.empty()), "a", false, false)
            .end(end, Drawings.Extent.NONE, "");

    String[] failures = RunFiles.bytes(directory.resolve("a")).get("failures.csv").split("\n");
    String[] first = failures[1].substring(0, failures[1].lastIndexOf(',')).split(",", 5);
    assertThat(end.failed()).isEqualTo(failures.length - 1).isBetween(1, 11);
    assertThat(code).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .contains(
            "%d of 12 failed: the figures are those of the others, which may be a biased sample"
                .formatted(end.failed()));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "brink: %d of 12 replications failed; a/failures.csv says why. The first is replication %s of seed 1: %s\n"
                .formatted(end.failed(), first[2], first[4]));
  }

  @Test
  void aSummaryThatIsDamagedIsToldThoughAllFailed() throws Exception {
    Flooded.allFailed(directory, 8);
    Path summary = directory.resolve("a/summary.json");
    String whole = Files.readString(summary);
    String[] command = {"-n", "8", "--resume", "--no-charts", "--json"};
    assertThat(SmallRun.run(directory, command).code()).isEqualTo(ExitCode.SOME_FAILED);

    for (String damaged : List.of("", "{", "null", "[1]", whole.replace("replications", "x"))) {
      Files.writeString(summary, damaged);
      Invocation told = SmallRun.run(directory, command);
      assertThat(told.code()).as(damaged).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(told.out()).isEmpty();
      assertThat(told.err()).contains("brink: a/summary.json is damaged: ");
    }
    Files.move(summary, directory.resolve("elsewhere"));
    Files.createSymbolicLink(summary, directory.resolve("elsewhere"));
    assertThat(SmallRun.run(directory, command).code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(SmallRun.run(directory, command).err()).contains("summary.json is a link. ");
  }
}
