package org.brinksim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChunkSizesTest {

  private static int after(int runs, double seconds, int bytes) {
    ChunkSizes sizes = new ChunkSizes();
    sizes.note(runs, Math.round(seconds * 1e9), bytes);
    return sizes.next();
  }

  @Test
  void aChunkTakesTwoSeconds() {
    assertThat(new ChunkSizes().next()).isEqualTo(4);
    assertThat(after(4, 0.02, 400)).isEqualTo(400);
    assertThat(after(1, 30, 400)).isEqualTo(1);
  }

  @Test
  void aChunkIsNoMoreThanSomeMegabytesAndSomeThousandRuns() {
    assertThat(after(4, 0.02, 400_000)).isEqualTo(20);
    assertThat(after(4, 0.000_000_1, 4)).isEqualTo(20_000);
  }

  @Test
  void oneOddChunkCountsLittle() {
    ChunkSizes sizes = new ChunkSizes();
    sizes.note(10, 50_000_000, 100);
    sizes.note(10, 100_000_000, 100);

    assertThat(sizes.next()).isEqualTo(333);
  }
}
