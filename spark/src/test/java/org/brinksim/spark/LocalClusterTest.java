package org.brinksim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A Master and Workers, each a process, as {@code brink cluster} starts them. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class LocalClusterTest {

  private static final String RUNS = "2000";

  @TempDir private Path directory;

  private Called cluster(String... arguments) {
    String[] line = new String[arguments.length + 3];
    line[0] = "cluster";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    line[line.length - 2] = "--state";
    line[line.length - 1] = "state";
    return Called.of(directory, line);
  }

  private String started(String... options) {
    String[] line = new String[options.length + 1];
    line[0] = "start";
    System.arraycopy(options, 0, line, 1, options.length);
    Called start = cluster(line);
    assertThat(start.code()).as(start.err()).isEqualTo(ExitCode.DONE);
    return start.out().strip();
  }

  @AfterEach
  void stop() {
    assertThat(cluster("stop").code()).isEqualTo(ExitCode.DONE);
  }

  private static String[] run(String out, String master) {
    return new String[] {
      "run",
      "starter",
      "-n",
      RUNS,
      "--no-charts",
      "--out",
      out,
      "--engine",
      "spark",
      "--master",
      master
    };
  }

  private void kill(String name) {
    try {
      String pid =
          Files.readAllLines(directory.resolve("state/brink-cluster/" + name + ".pid")).get(0);
      ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void oneWorkerKilledInTheMiddleLeavesTheBytesOfTheLocalEngine() throws IOException {
    String master = started("--cores", "1");
    assertThat(cluster("status", "--url").out()).isEqualTo(master + "\n");
    Called again = cluster("start");
    assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("a cluster is up already, from ");

    Called there =
        Called.when(
            " done, 0 failed",
            () -> kill("worker-1"),
            Interruption.byRequest(),
            directory,
            run("there", master));

    assertThat(there.code()).as(there.err()).isEqualTo(ExitCode.DONE);
    Called status = cluster("status");
    assertThat(status.code()).isEqualTo(ExitCode.MISSING);
    assertThat(status.out()).contains("gone  worker-1 ", "up    worker-2 ", "up    master ");
    Called.of(directory, "run", "starter", "-n", RUNS, "--no-charts", "--out", "here");
    assertThat(Called.contents(directory.resolve("there")))
        .isEqualTo(Called.contents(directory.resolve("here")));
  }

  /** The file that says which version it is comes first on this Worker's class path. */
  @Test
  void aWorkerWithAnotherVersionIsToldAndNothingIsWritten() throws IOException {
    String master = started("--workers", "1", "--cores", "1");
    Path jar = directory.resolve("state/brink-cluster/home/jars/brink-old.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("org/brinksim/results/build.properties"));
      zip.write("version=0.0.9\ncommit=abc\n".getBytes(StandardCharsets.UTF_8));
    }

    Called refused = Called.of(directory, run("there", master));

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err())
        .startsWith("brink: the Worker on 127.0.0.1 has Brink 0.0.9 (commit abc), and here it is ")
        .endsWith(". Maybe remove Brink's jars there: they come with the runs\n");
    assertThat(directory.resolve("there")).doesNotExist();
  }
}
