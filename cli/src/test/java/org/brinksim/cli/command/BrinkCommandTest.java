package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Terminal;
import org.brinksim.results.EngineVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrinkCommandTest {

  @TempDir private Path directory;

  @Test
  void withoutACommandTheHelpIsAProblem() {
    Invocation bare = Invocation.of(directory);

    assertThat(bare.err()).isEqualTo(Invocation.of(directory, "--help").out());
    assertThat(bare.out()).isEmpty();
    assertThat(bare.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void theHelpNamesEveryCommand() {
    String help = Invocation.of(directory, "--help").out();

    assertThat(help.lines().filter(line -> line.matches("  [a-z]+ {2,}[A-Z].*")))
        .extracting(line -> line.strip().split(" ")[0])
        .containsExactly(
            "run",
            "merge",
            "cluster",
            "validate",
            "explain",
            "list",
            "verify",
            "init",
            "report",
            "inspect",
            "replay",
            "compare",
            "discover",
            "flip",
            "export",
            "why",
            "lab",
            "gui",
            "schema",
            "config",
            "doctor",
            "completion",
            "manual",
            "help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "merge",
        "cluster",
        "validate",
        "explain",
        "list",
        "verify",
        "init",
        "report",
        "inspect",
        "replay",
        "discover",
        "flip",
        "export",
        "why",
        "lab",
        "gui",
        "schema",
        "config",
        "doctor",
        "completion",
        "manual",
        "help"
      })
  void theHelpOfEachCommandHasADescriptionExamplesAndExitCodes(String command) {
    Invocation asked = Invocation.of(directory, "help", command);

    assertThat(asked.out())
        .startsWith("Usage: brink " + command + " ")
        .containsPattern("\n\n[A-Z][^\n]+")
        .containsPattern("\n\nExit codes:\n  0 +\\S")
        .containsPattern("\n\nExamples:\nbrink " + command)
        .doesNotContain("\u001b", "null");
    assertThat(asked.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(Invocation.of(directory, command, "--help")).isEqualTo(asked);
    assertThat(asked.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theVersionTellsCommitAndJava() {
    Invocation asked = Invocation.of(directory, "--version");

    assertThat(asked)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                "Brink %s\ncommit %s\nJava %s\n"
                    .formatted(
                        EngineVersion.version(),
                        EngineVersion.commit(),
                        System.getProperty("java.version")),
                ""));
  }

  @Test
  void aTerminalGetsColours() {
    Terminal terminal = new Terminal(true, true, true, () -> 80);
    Invocation coloured =
        Invocation.of(
            directory, Invocation.CLOCK, terminal, Interruption.byRequest(), "run", "--help");

    assertThat(coloured.out()).contains("\u001b[1mbrink run");
    assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(Invocation.of(directory, "run", "--help").out());
  }

  @Test
  void theCompletionKnowsTheCommands() {
    assertThat(Invocation.of(directory, "generate-completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains(
            "local commands=\"run merge cluster validate explain list verify init report inspect replay compare discover flip export why lab gui schema config doctor completion manual help\"");
  }

  /** A clock that is broken stands for any fault of the program. */
  private static final class BrokenClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      throw new IllegalStateException("the clock is broken");
    }
  }

  @Test
  void aFaultOfTheProgramIsToldInTwoLinesAndItsTraceIsKeptForAReport() throws IOException {
    Invocation fault =
        Invocation.of(
            directory,
            new BrokenClock(),
            Terminal.none(),
            Interruption.byRequest(),
            "run",
            "starter");

    String[] lines = fault.err().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0])
        .isEqualTo("brink: internal error: java.lang.IllegalStateException: the clock is broken");
    String told = "This is a fault of Brink; please report it. Details are in ";
    assertThat(lines[1]).startsWith(told);
    Path details = Path.of(lines[1].substring(told.length()));
    assertThat(Files.readString(details))
        .startsWith("Brink " + EngineVersion.version())
        .contains("java.lang.IllegalStateException: the clock is broken\n\tat ");
    Files.delete(details);
    assertThat(fault.code()).isEqualTo(ExitCode.INTERNAL_ERROR);
  }
}
