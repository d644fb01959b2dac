package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Terminal;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.results.Progress;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;

/** A small run with its charts, which is made once, and copied by tests that spoil it. */
public final class SmallRun {
  public static final String NAME = "a";

  private static final List<String> RUN =
      List.of("run", "starter", "--set", "horizonDays=32", "--threads", "1", "--out", NAME);

  private SmallRun() {}

  /** Runs it below a directory, with further options. */
  public static Invocation run(Path directory, String... options) {
    return Invocation.of(directory, line(options));
  }

  /** Runs it, and interrupts it after so many replications. */
  public static Invocation interrupted(Path directory, int after, String... options) {
    Interruption interruption = Interruption.byRequest();
    return Invocation.of(
        directory,
        new InterruptingClock(interruption, after + 1, ExitCode.INTERRUPTED),
        Terminal.none(),
        interruption,
        line(options));
  }

  /**
   * The journal of the run at the moment when its tables have their names, and no more is there.
   */
  public static byte[] journal(Path directory, int replications) throws RefusedDirectoryException {
    ReadScenario read =
        new ScenarioReader(ShippedScenarios::find)
            .read(
                ShippedScenarios.find("starter").orElseThrow(),
                Assignment.parse(List.of("horizonDays=32")));
    Path run = directory.resolve("journalled");
    AtomicReference<byte[]> journal = new AtomicReference<>();
    Execution.open(new RunRequest(read, 1, replications, 1, run, false))
        .execute(
            new Progress() {
              @Override
              public void at(int done, int failed, int requested) {
                assertThat(failed).isZero();
              }

              @Override
              public void writing(String file, double share) {
                try {
                  journal.compareAndSet(null, Files.readAllBytes(run.resolve(".journal")));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            },
            new AtomicBoolean());
    return journal.get();
  }

  private static String[] line(String... options) {
    List<String> line = new ArrayList<>(RUN);
    line.addAll(Arrays.asList(options));
    return line.toArray(String[]::new);
  }

  /** Copies a directory with all that is in it, in the place of what is there. */
  public static void copy(Path from, Path to) throws IOException {
    delete(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Deletes a directory with all that is in it; of a link, the link alone. */
  public static void delete(Path directory) throws IOException {
    if (Files.isSymbolicLink(directory) || Files.isRegularFile(directory)) {
      Files.delete(directory);
    } else if (Files.exists(directory)) {
      try (Stream<Path> all = Files.list(directory)) {
        for (Path file : all.toList()) {
          delete(file);
        }
      }
      Files.delete(directory);
    }
  }
}
