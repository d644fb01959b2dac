package org.brinksim.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of a run that is told none. */
class FreshDirectoryTest {

  private static final int RUNS = 8;

  @TempDir private Path directory;
  private final ExecutorService threads = Executors.newFixedThreadPool(RUNS);

  @AfterEach
  void endThreads() {
    threads.shutdown();
  }

  /** The clock stands still, so that all of them want the same name. */
  @Test
  void runsThatBeginInOneSecondEachGetADirectory() {
    List<String> directories =
        IntStream.range(0, RUNS)
            .mapToObj(i -> CompletableFuture.supplyAsync(this::quickly, threads))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(run -> run.code() + " " + run.out().strip() + run.err())
            .sorted()
            .toList();

    String first = "0 out/starter-20300102-030405";
    assertThat(directories)
        .isEqualTo(
            Stream.concat(
                    Stream.of(first), IntStream.rangeClosed(2, RUNS).mapToObj(n -> first + "-" + n))
                .toList());
  }

  private Invocation quickly() {
    return Invocation.of(directory, "run", "starter", "-n", "1", "--no-charts", "--quiet");
  }
}
