package org.brinksim.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.results.remote.RemoteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Masters that are none. */
class MasterUrlTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "loca",
        "local[]",
        "local[0]",
        "local[2",
        "spark://",
        "spark://a",
        "spark://a:x",
        "spark://a:1,",
        "spark://u@a:1",
        "spark://a:1/",
        "http://a:1",
        "yarn-client",
        "k8s://"
      })
  void aMasterOfAnotherFormIsRefused(String text) {
    assertThatThrownBy(() -> new MasterUrl(text))
        .isInstanceOf(RemoteException.class)
        .hasMessage(
            "--master is \""
                + text
                + "\"; must be local[N] or local[*], spark://HOST:PORT, yarn, or k8s://URL");
  }

  @Test
  void whatIsOnThisMachineStaysOnIt() {
    assertThat(new MasterUrl("local[*,3]").isLoopback()).isTrue();
    assertThat(new MasterUrl("spark://127.0.0.1:7077,localhost:7078").isLoopback()).isTrue();
    assertThat(new MasterUrl("spark://127.0.0.1:7077,192.0.2.1:7077").isLoopback()).isFalse();
    assertThat(new MasterUrl("yarn").isLoopback()).isFalse();
  }

  @Test
  void anotherVersionOfSparkIsRefused() {
    SparkConnector.requireSparkVersion("4.2.1");

    assertThatThrownBy(() -> SparkConnector.requireSparkVersion("4.20.0"))
        .isInstanceOf(RemoteException.class)
        .hasMessage(
            "SPARK_HOME has Spark 4.20.0; must be Spark 4.2. Maybe unset it, to use what Brink was built with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yarn", "k8s://https://192.0.2.1:6443"})
  void aMasterThatNeedsAnotherLibrarySaysSo(String master) {
    Called called = Called.of(directory, "run", "starter", "--engine", "spark", "--master", master);

    assertThat(called.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(called.err())
        .startsWith("brink: --master " + master + " needs the library spark-")
        .endsWith("Maybe set SPARK_HOME to a distribution of Spark 4.2, which has it\n");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aPlaceWhereNothingListensIsToldAtOnceAndNothingIsWritten() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String master = "spark://127.0.0.1:" + port;

    Called called =
        Called.of(
            directory, "run", "starter", "--engine", "spark", "--master", master, "--out", "x");

    assertThat(called.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(called.err())
        .isEqualTo(
            "brink: no Master of Spark listens at %s (127.0.0.1:%d: Connection refused). Maybe start one (brink cluster start), or look up its URL in the Master's log\n"
                .formatted(master, port));
    assertThat(directory).isEmptyDirectory();
  }

  /** What listens there takes connections, and never answers. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aMasterThatDoesNotAnswerIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      String master = "spark://127.0.0.1:" + silent.getLocalPort();

      assertThatThrownBy(() -> new SparkConnector(5, 5).connect(master, words -> {}))
          .isInstanceOf(RemoteException.class)
          .hasMessageMatching(
              "the Master at "
                  + master
                  + " did not answer within 5 s. Maybe it is of another version of Spark, or no"
                  + " Master. All that Spark said is in .*/spark.log");
    }
  }
}
