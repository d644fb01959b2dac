package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.reading.Background;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private static final class Exhausted extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void workComesOutAsItsResult() {
    assertThat(Background.start(() -> 40 + 2).result()).isEqualTo(42);
  }

  @Test
  void anExceptionComesOutAsItWasThrown() {
    RunDirectoryException thrown = new RunDirectoryException("damaged");
    Background<Integer> work =
        Background.start(
            () -> {
              throw thrown;
            });

    assertThatThrownBy(work::result).isSameAs(thrown);
  }

  @Test
  void anErrorComesOutAsItWasThrown() {
    Exhausted thrown = new Exhausted();
    Background<Integer> work =
        Background.start(
            () -> {
              throw thrown;
            });

    assertThatThrownBy(work::result).isSameAs(thrown);
  }

  @Test
  void severalWorksYieldInTheirOrder() {
    CountDownLatch second = new CountDownLatch(1);

    List<String> yielded =
        Background.all(
            List.of(
                () -> {
                  await(second);
                  return "first";
                },
                () -> {
                  second.countDown();
                  return "second";
                }));

    assertThat(yielded).containsExactly("first", "second");
  }

  /** What is under way needs what the caller gives up after a failure, such as an open file. */
  @Test
  void allWorksHaveEndedWhenOneHasFailed() {
    RunDirectoryException thrown = new RunDirectoryException("damaged");
    CountDownLatch failed = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    List<Supplier<Integer>> works =
        List.of(
            () -> {
              failed.countDown();
              throw thrown;
            },
            () -> {
              await(failed);
              LockSupport.parkNanos(100_000_000);
              ended.set(true);
              return 1;
            });

    assertThatThrownBy(() -> Background.all(works)).isSameAs(thrown);
    assertThat(ended).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
