package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same run gives the same bytes on every Java that is installed beside the one of the tests, or
 * named by the environment's {@code BRINK_OTHER_JAVA}, the home of another. Where there is none,
 * the test says so, and has shown only that one Java repeats itself.
 */
class OtherJavaTest {

  private static final int LEAST_RELEASE = 17;

  private static final List<String> RESULTS =
      List.of("replications.csv", "series.csv", "events.csv", "summary.json");

  @TempDir private Path directory;

  @Test
  void everyJavaMakesTheSameResults(TestReporter reporter)
      throws IOException, InterruptedException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    Set<Path> others = others(own);
    List<String> names = others.stream().map(home -> home.getFileName().toString()).toList();
    reporter.publishEntry("compared with", others.isEmpty() ? "none: no other Java" : "" + names);

    Path expected = run(own, "own");
    assertThat(Files.size(expected.resolve("events.csv"))).isGreaterThan(10_000);
    Path again = run(own, "again", "-XX:TieredStopAtLevel=1");
    for (String file : RESULTS) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
    }
    for (Path other : others) {
      Path there = run(other, other.getFileName().toString());
      for (String file : RESULTS) {
        assertThat(there.resolve(file))
            .as("with %s", other)
            .hasSameBinaryContentAs(expected.resolve(file));
      }
    }
  }

  private Path run(Path home, String name, String... options)
      throws IOException, InterruptedException {
    Path where = Files.createDirectory(directory.resolve(name));
    Invocation run =
        BrinkProcess.startWith(
                home,
                where,
                List.of(options),
                "run",
                "kursk-2024",
                "-n",
                "60",
                "--no-charts",
                "--seed",
                "3",
                "--out",
                "a")
            .end();
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
    return where.resolve("a");
  }

  private static Set<Path> others(Path own) throws IOException {
    Set<Path> homes = new TreeSet<>();
    try (Stream<Path> beside = Files.list(own.getParent())) {
      for (Path home : beside.toList()) {
        if (isJava(home)) {
          homes.add(home.toRealPath());
        }
      }
    }
    String named = System.getenv("BRINK_OTHER_JAVA");
    if (named != null) {
      homes.add(Path.of(named).toRealPath());
    }
    homes.remove(own);
    return homes;
  }

  /** Whether a directory is the home of a Java that can run the command. */
  private static boolean isJava(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.exists(release)) {
      return false;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("[^0-9]+", " ").strip().split(" ")[0])
        .anyMatch(first -> Integer.parseInt(first) >= LEAST_RELEASE);
  }
}
