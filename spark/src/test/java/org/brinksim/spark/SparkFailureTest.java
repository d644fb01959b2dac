package org.brinksim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.remote.RemoteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spark says, as it says it, in words for users. */
class SparkFailureTest {

  private static final String ABORTED =
      "Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times, most recent failure: Lost task 3.3 in stage 0.0 (TID 10) (10.0.0.7 executor 1): ";

  private final SparkFailure failures =
      new SparkFailure(new Scratch(Path.of("scratch"), new AtomicBoolean()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.io.IOException: No space left on device | true | the disk of the Worker on 10.0.0.7 is full. Make room there",
        "java.lang.OutOfMemoryError: Java heap space | false | the Worker on 10.0.0.7 ran out of memory. Maybe give executors more",
        "java.io.InvalidClassException: org.brinksim.spark.RunTask; local class incompatible | false | the Worker on 10.0.0.7 has another version of Brink or of Spark",
        "java.lang.NoClassDefFoundError: org/brinksim/x org.brinksim.y | false | the Worker on 10.0.0.7 has another version of Brink or of Spark",
        "java.lang.IllegalStateException: odd | false | Spark gave up: Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times"
      })
  void isToldWithItsHost(String said, boolean unwritable, String told) {
    RuntimeException problem = failures.of(new IllegalStateException(ABORTED + said), List.of());

    assertThat(problem)
        .isInstanceOf(RemoteException.class)
        .hasMessageStartingWith(told)
        .hasMessageEndingWith(". All that Spark said is in scratch/spark.log");
    assertThat(((RemoteException) problem).isUnwritable()).isEqualTo(unwritable);
  }

  @Test
  void whatThisMachineCannotWriteIsToldAsElsewhere() {
    UnwritableException unwritable = new UnwritableException(Path.of("x"), new IOException("full"));

    assertThat(failures.of(new IllegalStateException("driver", unwritable), List.of()))
        .isSameAs(unwritable);
  }

  @Test
  void whyThereIsNoExecutorIsTold() {
    assertThat(failures.noExecutors(List.of()))
        .hasMessageStartingWith("no Worker gives an executor. Maybe no Worker is up, all its ");
    assertThat(failures.noExecutors(List.of("10.0.0.7: Command exited with code 1")))
        .hasMessageStartingWith(
            "no Worker gives an executor (10.0.0.7: Command exited with code 1). Maybe ");
    assertThat(failures.noExecutors(List.of("10.0.0.7: No space left on device")))
        .hasMessageStartingWith("the disk of ");
  }
}
