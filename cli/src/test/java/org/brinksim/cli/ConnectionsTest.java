package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands ask of the system, as strace (Linux) sees it. */
class ConnectionsTest {
  private static final List<String> STRACE =
      List.of("strace", "-f", "-qq", "-e", "trace=network,fsync,fdatasync", "-e", "signal=none");

  @TempDir private Path directory;

  /** The calls of a command that ends well, one a line. */
  private List<String> calls(String line) throws IOException, InterruptedException {
    Path trace = directory.resolve("trace");
    List<String> before =
        Stream.concat(STRACE.stream(), Stream.of("-o", trace.toString())).toList();
    Invocation traced = BrinkProcess.start(directory, before, line.split(" ")).end();
    assertThat(traced.code()).as(traced.err()).isEqualTo(ExitCode.DONE);
    return Files.readAllLines(trace);
  }

  private boolean canTrace() throws InterruptedException {
    try {
      return new ProcessBuilder("strace", "-qq", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * SECURITY.md promises it. Sockets of this machine alone (AF_UNIX) ask it who the user is. Java's
   * library for files makes some others when it is loaded, to see which kinds there are, and does
   * nothing with them.
   */
  @Test
  void noCommandOpensAConnection() throws IOException, InterruptedException {
    assumeTrue(canTrace(), "needs strace, and leave to trace");
    List<String> lines =
        List.of("run kursk-2024 -n 3 --threads 2 --out a", "report a", "validate kursk-2024");
    for (String line : lines) {
      List<String> calls = calls(line);
      assertThat(calls.stream().filter(c -> c.contains(" socket("))).as(line).isNotEmpty();
      assertThat(calls.stream().filter(c -> !c.contains("AF_UNIX")))
          .as(line)
          .noneMatch(
              call -> call.matches("[0-9]+ +(connect|bind|listen|accept|send|recv|shutdown).*"));
    }
  }

  /**
   * Before the journal goes, all that it was for lies on the disk: the five files that grew, with
   * the journal; the four that are made of them; that they are there; and that the journal says
   * nothing any more.
   */
  @Test
  void aRunIsOnTheDiskBeforeItsJournalGoes() throws IOException, InterruptedException {
    assumeTrue(canTrace(), "needs strace, and leave to trace");
    List<String> calls = calls("run starter -n 3 --no-charts --threads 1 --out a");

    assertThat(calls.stream().filter(c -> c.contains(" fdatasync("))).hasSize(7);
    assertThat(calls.stream().filter(c -> c.contains(" fsync("))).hasSize(5);
  }
}
