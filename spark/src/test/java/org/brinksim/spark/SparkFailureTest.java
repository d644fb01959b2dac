package org.brinksim.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.remote.RemoteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spark says, as it says it, in words for users. */
class SparkFailureTest {

  private static final String ABORTED =
      "Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times, most recent failure: Lost task 3.3 in stage 0.0 (TID 10) (10.0.0.7 executor 1): ";

  @TempDir private Path folder;

  private final SparkFailure failures =
      new SparkFailure(new Scratch(Path.of("scratch"), new AtomicBoolean()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.io.IOException: No space left on device | true | the disk of the Worker on 10.0.0.7 is full. Maybe make room there",
        "java.lang.OutOfMemoryError: Java heap space | false | the Worker on 10.0.0.7 ran out of memory. Maybe give executors more",
        "java.io.InvalidClassException: org.brinksim.spark.RunTask; local class incompatible | false | the Worker on 10.0.0.7 has another version of Brink or of Spark",
        "java.lang.NoClassDefFoundError: org/brinksim/x org.brinksim.y | false | the Worker on 10.0.0.7 has another version of Brink or of Spark",
        "java.lang.IllegalStateException: odd | false | Spark gave up: Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times"
      })
  void isToldWithItsHost(String said, boolean unwritable, String told) {
    RuntimeException problem = failures.of(new IllegalStateException(ABORTED + said));

    assertThat(problem)
        .isInstanceOf(RemoteException.class)
        .hasMessageStartingWith(told)
        .hasMessageEndingWith(". All that Spark said is in scratch/spark.log");
    assertThat(((RemoteException) problem).isUnwritable()).isEqualTo(unwritable);
  }

  @Test
  void whatThisMachineCannotWriteIsToldAsElsewhere() {
    UnwritableException unwritable = new UnwritableException(Path.of("x"), new IOException("full"));

    assertThat(failures.of(new IllegalStateException("driver", unwritable))).isSameAs(unwritable);
  }

  private SparkFailure after(String... lines) throws IOException {
    Scratch scratch = new Scratch(folder, new AtomicBoolean());
    Files.write(scratch.log(), List.of(lines));
    return new SparkFailure(scratch);
  }

  private static final String GRANTED =
      "INFO StandaloneSchedulerBackend: Granted executor ID app-1/0 on hostPort 10.0.0.7:39001 with 1 core(s), 1024.0 MiB RAM";
  private static final String FULL =
      "INFO StandaloneAppClient$ClientEndpoint: Executor updated: app-1/0 is now FAILED (Error running executor: java.io.IOException: No space left on device)";
  private static final String LOST =
      "ERROR TaskSchedulerImpl: Lost executor 3 on 10.0.0.8: worker lost: Not receiving heartbeat for 60 seconds";

  @Test
  void whyThereIsNoExecutorIsTold() throws IOException {
    assertThat(after().noExecutors())
        .hasMessageStartingWith("no Worker gives an executor. Maybe no Worker is up, all its ");
    assertThat(after(GRANTED, LOST).noExecutors())
        .hasMessageStartingWith(
            "no Worker gives an executor (worker lost: Not receiving heartbeat for 60 seconds). Maybe ");
  }

  /** Spark itself says no more than that it was stopped. */
  @Test
  void aFullDiskIsReadInTheLog() throws IOException {
    IllegalStateException stopped = new IllegalStateException("a stopped SparkContext");

    assertThat(after(GRANTED, FULL).of(stopped))
        .hasMessageStartingWith("the disk of the Worker on 10.0.0.7 is full. Maybe make room ");
    assertThat(after(GRANTED, FULL, LOST).of(stopped)).hasMessageStartingWith("Spark gave up: ");
  }

  @Test
  void executorsThatGoOneAfterAnotherForAFullDiskAreTold() throws IOException {
    after(GRANTED, FULL, LOST).requireRoom();
    SparkFailure full = after(GRANTED, FULL, LOST, FULL);

    assertThatThrownBy(full::requireRoom)
        .isInstanceOf(RemoteException.class)
        .hasMessageStartingWith("the disk of the Worker on 10.0.0.7 is full. ");
  }
}
