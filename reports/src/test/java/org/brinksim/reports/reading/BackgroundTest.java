package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
