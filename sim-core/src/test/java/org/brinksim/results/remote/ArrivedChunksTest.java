package org.brinksim.results.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.brinksim.results.UnwritableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivedChunksTest {

  @TempDir private Path folder;

  private static byte[] bytes(int number, int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) number);
    return bytes;
  }

  private int next(ArrivedChunks arrived, int length) throws InterruptedException {
    byte[] next = arrived.next(0).orElseThrow();
    assertThat(next).isEqualTo(bytes(next[0], length));
    return next[0];
  }

  /** In memory there is room for two; the others wait in a file, and the file is used again. */
  @Test
  void comeInTheirOrderHoweverTheyArrive() throws InterruptedException {
    try (ArrivedChunks arrived = new ArrivedChunks(folder, 20)) {
      for (int round = 0; round < 3; round++) {
        int first = 6 * round;
        for (int n : new int[] {5, 3, 1, 4, 2}) {
          arrived.add(first + n, bytes(first + n, 10));
        }
        assertThat(arrived.next(0)).isEmpty();
        arrived.add(first, bytes(first, 10));
        for (int n = 0; n < 6; n++) {
          assertThat(next(arrived, 10)).isEqualTo(first + n);
        }
      }
    }
  }

  @Test
  void whatComesAgainIsLeftAside() throws InterruptedException {
    try (ArrivedChunks arrived = new ArrivedChunks(folder, 10)) {
      arrived.add(0, bytes(0, 10));
      arrived.add(1, bytes(1, 10));
      arrived.add(0, bytes(7, 10));
      arrived.add(1, bytes(7, 10));
      assertThat(next(arrived, 10)).isZero();
      arrived.add(0, bytes(7, 10));
      assertThat(next(arrived, 10)).isEqualTo(1);
      assertThat(arrived.next(0)).isEmpty();
    }
  }

  @Test
  void oneIsWaitedFor() throws InterruptedException {
    try (ArrivedChunks arrived = new ArrivedChunks(folder, 10)) {
      CompletableFuture<Void> later = CompletableFuture.runAsync(() -> arrived.add(0, bytes(1, 1)));
      Optional<byte[]> next = arrived.next(20_000);
      assertThat(next).isPresent();
      later.join();
    }
  }

  @Test
  void theFileIsGoneInTheEnd() throws IOException {
    try (ArrivedChunks arrived = new ArrivedChunks(folder, 0)) {
      arrived.add(1, bytes(1, 1_000));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatCannotBeKeptIsTold() {
    try (ArrivedChunks arrived = new ArrivedChunks(folder.resolve("none"), 0)) {
      assertThatThrownBy(() -> arrived.add(1, bytes(1, 1)))
          .isInstanceOf(UnwritableException.class)
          .hasMessageStartingWith("could not write " + folder.resolve("none"));
    }
  }
}
