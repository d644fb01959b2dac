package org.brinksim.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the command needs no Spark: processes that are remembered, ended and forgotten. */
class ClusterCommandTest {

  @TempDir private Path directory;

  private Invocation cluster(String action) {
    return Invocation.of(directory, "cluster", action, "--state", "state");
  }

  private Process sleeping() throws IOException {
    return new ProcessBuilder("sleep", "60").start();
  }

  private Path state() throws IOException {
    return Files.createDirectories(directory.resolve("state").resolve("brink-cluster"));
  }

  @Test
  void whereNothingWasStartedNothingIsUp() {
    assertThat(cluster("status"))
        .isEqualTo(new Invocation(ExitCode.MISSING, "Nothing is up\n", ""));
    assertThat(cluster("stop")).isEqualTo(new Invocation(ExitCode.DONE, "", "Nothing was up\n"));
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void endsWhatItHasStarted() throws IOException, InterruptedException {
    Process master = sleeping();
    Process worker = sleeping();
    try {
      ClusterProcess.of("master", master.toHandle()).write(state());
      ClusterProcess.of("worker-1", worker.toHandle()).write(state());
      Files.writeString(
          state().resolve("master.log"), "INFO Starting Spark master at spark://127.0.0.1:1234\n");

      assertThat(cluster("status"))
          .isEqualTo(
              new Invocation(
                  ExitCode.DONE,
                  """
                  Master at spark://127.0.0.1:1234
                  up    worker-1 (process %d), logs to state/brink-cluster/worker-1.log
                  up    master (process %d), logs to state/brink-cluster/master.log
                  """
                      .formatted(worker.pid(), master.pid()),
                  ""));
      worker.destroyForcibly().waitFor();
      assertThat(cluster("status").out()).contains("gone  worker-1 ", "up    master ");
      assertThat(cluster("stop")).isEqualTo(new Invocation(ExitCode.DONE, "", "Ended 1 process\n"));
      assertThat(master.waitFor()).isNotZero();
      assertThat(cluster("status").out()).isEqualTo("Nothing is up\n");
    } finally {
      master.destroyForcibly();
      worker.destroyForcibly();
    }
  }

  /** Numbers of processes are used again: the time of the start tells whose it is. */
  @Test
  void anotherProcessWithTheNumberOfOneThatIsGoneIsLeftAlone() throws IOException {
    Process other = sleeping();
    try {
      new ClusterProcess("master", other.pid(), Instant.parse("2001-01-01T00:00:00Z"))
          .write(state());

      assertThat(cluster("stop").err()).isEqualTo("Nothing was up\n");
      assertThat(other.isAlive()).isTrue();
      assertThat(state().resolve("master.pid")).doesNotExist();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aDamagedFileIsNoProcess() throws IOException {
    Process worker = sleeping();
    try {
      ClusterProcess.of("worker-1", worker.toHandle()).write(state());
      Files.writeString(state().resolve("master.pid"), "soon\n");

      assertThat(cluster("status").out()).startsWith("up    worker-1 ").doesNotContain("master");
      assertThat(cluster("stop")).isEqualTo(new Invocation(ExitCode.DONE, "", "Ended 1 process\n"));
    } finally {
      worker.destroyForcibly();
    }
  }
}
