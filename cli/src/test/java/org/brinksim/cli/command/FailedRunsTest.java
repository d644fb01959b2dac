package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.cli.Flooded;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.Terminal;
import org.brinksim.cli.directory.RunFiles;
import org.brinksim.cli.input.RunHeading;
import org.brinksim.cli.input.RunInput;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.results.Kept;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunDesign;
import org.brinksim.results.writing.RunEnd;
import org.brinksim.results.writing.StudyText;
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

  /** Of a study: the other points go on, and each failure names the command that runs it again. */
  @Test
  void aStudyGoesOnWhereAModelFailsAtSomePoints() throws Exception {
    ReadScenario calm = Flooded.scenario(List.of(), 2e3, 2.1e3);
    RunDesign design =
        new RunDesign(
            List.of(new ResultColumn("combat.restDays", "days", "Days of rest")),
            List.of(
                new RunDesign.Point(calm, List.of(6.0)),
                new RunDesign.Point(Flooded.scenario(List.of(), 2e3, 9e9), List.of(7.0)),
                new RunDesign.Point(calm, List.of(8.0))));
    StudyText study = new StudyText("s", "S", "", "listed", "format: 1\nid: s\n", List.of());
    RunInput input =
        new RunInput(
            "s",
            "S",
            List.of(calm),
            Optional.of(study),
            design,
            1,
            12,
            Optional.empty(),
            Optional.empty(),
            new Kept(List.of("none"), "none"));
    RunEnd end =
        Execution.open(input.request(1, directory.resolve("a"), false, Optional.empty()))
            .execute((done, failed, requested) -> {}, new AtomicBoolean());

    Session session =
        new Session(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Terminal.none(),
            directory,
            Invocation.CLOCK,
            "./brink",
            Interruption.byRequest());
    int code =
        new RunMessages(session, RunHeading.of(input, Optional.empty()), "a", false, false)
            .end(end, Drawings.Extent.NONE, "");

    assertThat(code).isEqualTo(ExitCode.SOME_FAILED);
    assertThat(end.failed()).isBetween(1, 11);
    assertThat(end.completed()).isEqualTo(36 - end.failed());
    assertThat(points("replications.csv")).hasSize(36 - end.failed()).contains("0", "1", "2");
    assertThat(Collections.frequency(points("replications.csv"), "2")).isEqualTo(12);
    assertThat(points("failures.csv")).hasSize(end.failed()).containsOnly("1");
    for (String line : lines("failures.csv")) {
      String replication = line.split(",", 4)[2];
      String command = line.substring(line.lastIndexOf(',') + 1);
      assertThat(command).isEqualTo("brink replay . --replication " + replication + " --point 1");
      Invocation again =
          Invocation.of(directory.resolve("a"), command.substring("brink ".length()).split(" "));
      assertThat(again.out())
          .contains(
              "Replication " + replication + " of seed 1, design point 1 (combat.restDays = 7)");
    }
  }

  private List<String> lines(String table) throws IOException {
    return Files.readAllLines(directory.resolve("a").resolve(table)).stream().skip(1).toList();
  }

  private List<String> points(String table) throws IOException {
    return lines(table).stream().map(line -> line.split(",", 3)[1]).toList();
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
      assertThat(Json.MAPPER.readTree(told.out()).at("/error/message").asString())
          .as("one object")
          .startsWith("a/summary.json is damaged: ");
      assertThat(told.err()).contains("brink: a/summary.json is damaged: ");
    }
    Files.move(summary, directory.resolve("elsewhere"));
    Files.createSymbolicLink(summary, directory.resolve("elsewhere"));
    assertThat(SmallRun.run(directory, command).code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(SmallRun.run(directory, command).err()).contains("summary.json is a link. ");
  }
}
