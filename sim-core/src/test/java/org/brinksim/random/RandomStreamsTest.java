package org.brinksim.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

  /** How many neighbours are looked at: an independent correlation has deviation 0.01. */
  private static final int NEIGHBOURS = 10_000;

  /** Four deviations: each of the tests of correlation would fail by chance once in 16,000. */
  private static final double BOUND = 0.04;

  /**
   * First outputs of an implementation of SplitMix64 and FNV-1a in Python, written from their
   * publications.
   */
  @Test
  void streamsYieldTheNumbersOfAnotherImplementation() {
    assertThat(first(1, 0, "combat"))
        .containsExactly(
            0x12e1b585dd95f1d1L, 0xe7b274f7230f1dcfL, 0x1be1a6ab56b225feL, 0x2ae4b18afc1062ffL);
    assertThat(first(1, 1, "combat"))
        .containsExactly(
            0xe64d6183756a8250L, 0xbc313505e64e5596L, 0xb4e180b409cdb4e0L, 0x5a88feb3fa37e88eL);
    assertThat(first(2, 0, "combat"))
        .containsExactly(
            0x44c7508c6e91bd5eL, 0xaa63ad166f43fd0eL, 0x85b7b7d2dfb772dcL, 0xe18a536971f16db6L);
    assertThat(first(1, 0, "parameter/lethality"))
        .containsExactly(
            0x88286c8542eb9084L, 0x4d9f1aae6c2a6018L, 0x0e017467b16e31f3L, 0x6af32e81482d1d7fL);
    assertThat(first(-1, Integer.MAX_VALUE, "calendar/treaty-vote"))
        .containsExactly(
            0x9578e32e3776942cL, 0x2e4de49b18e2cf1cL, 0x5364514e3636b6bbL, 0xa8622bb597fe3ad2L);
    assertThat(first(20241105, 17, ""))
        .containsExactly(
            0xa205ff85412a2a7bL, 0x8db8fe531f4a52daL, 0x7900cec54046be67L, 0x059c4b48e12f1f59L);
  }

  private static LongStream first(long seed, int replication, String name) {
    return new RandomStreams(seed, replication).stream(name).longs(4);
  }

  @Test
  void askingForAStreamAgainBeginsItAgainAndLeavesTheOthersAlone() {
    RandomStreams streams = new RandomStreams(7, 3);
    long[] combat = streams.stream("combat").longs(100).toArray();
    streams.stream("movement").longs(1000).sum();

    assertThat(streams.stream("combat").longs(100).toArray()).isEqualTo(combat);
    assertThat(new RandomStreams(7, 3).stream("combat").longs(100).toArray()).isEqualTo(combat);
  }

  /** 128 bits among 200,000 streams: two alike by chance once in 10^28. */
  @Test
  void noTwoStreamsBeginAlike() {
    Set<String> beginnings = new HashSet<>();
    for (long seed : new long[] {0, 1, 2, 3, -1, -2, 1L << 32, 1L << 63, 42, 43}) {
      for (int replication = 0; replication < 200; replication++) {
        RandomStreams streams = new RandomStreams(seed, replication);
        for (int name = 0; name < 100; name++) {
          var stream = streams.stream("parameter/p" + name);
          beginnings.add(stream.nextLong() + " " + stream.nextLong());
        }
      }
    }
    assertThat(beginnings).hasSize(10 * 200 * 100);
  }

  @Test
  void neighbouringReplicationsAreUncorrelated() {
    IntToDoubleFunction first = r -> new RandomStreams(5, r).stream("combat").nextDouble();
    assertThat(Math.abs(correlationOfNeighbours(first))).isLessThan(BOUND);
  }

  @Test
  void neighbouringSeedsAreUncorrelated() {
    IntToDoubleFunction first = s -> new RandomStreams(s, 0).stream("combat").nextDouble();
    assertThat(Math.abs(correlationOfNeighbours(first))).isLessThan(BOUND);
  }

  @Test
  void neighbouringNamesAreUncorrelated() {
    RandomStreams streams = new RandomStreams(5, 0);
    IntToDoubleFunction first = n -> streams.stream("parameter/p" + n).nextDouble();
    assertThat(Math.abs(correlationOfNeighbours(first))).isLessThan(BOUND);
  }

  @Test
  void seedsAndReplicationsThatAddUpToTheSameAreUncorrelated() {
    double[] one = new double[NEIGHBOURS];
    double[] other = new double[NEIGHBOURS];
    for (int i = 0; i < NEIGHBOURS; i++) {
      one[i] = new RandomStreams(i, NEIGHBOURS - i).stream("combat").nextDouble();
      other[i] = new RandomStreams(i + 1L, NEIGHBOURS - i - 1).stream("combat").nextDouble();
    }
    assertThat(Math.abs(correlation(one, other))).isLessThan(BOUND);
  }

  /** What the bound is there to see: plain addition of the replication to the seed. */
  @Test
  void seedsThatAreOnlyAddedUpWouldFailTheBound() {
    IntToDoubleFunction first = r -> new Random(5L + r).nextDouble();
    assertThat(correlationOfNeighbours(first)).isGreaterThan(0.5);
  }

  private static double correlationOfNeighbours(IntToDoubleFunction first) {
    double[] one = new double[NEIGHBOURS];
    double[] next = new double[NEIGHBOURS];
    for (int i = 0; i < NEIGHBOURS; i++) {
      one[i] = first.applyAsDouble(i);
      next[i] = first.applyAsDouble(i + 1);
    }
    return correlation(one, next);
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * One changed bit of the seed or replication changes half of the 64 bits of the first output: the
   * mean over 200 pairs has deviation 4 / sqrt(200) = 0.28, so that five of them are passed by
   * chance once in 18,000 for all 95 bits together.
   */
  @Test
  void oneBitOfTheSeedOrTheReplicationChangesHalfOfTheOutput() {
    for (int bit = 0; bit < 95; bit++) {
      long changed = 0;
      for (int i = 0; i < 200; i++) {
        long seed = bit < 64 ? i ^ (1L << bit) : i;
        int replication = bit < 64 ? i : i ^ (1 << (bit - 64));
        long one = new RandomStreams(i, i).stream("combat").nextLong();
        long other = new RandomStreams(seed, replication).stream("combat").nextLong();
        changed += Long.bitCount(one ^ other);
      }
      assertThat(changed / 200.0).as("bit " + bit).isBetween(32 - 1.41, 32 + 1.41);
    }
  }

  @Test
  void aReplicationBelowZeroIsRefused() {
    assertThatThrownBy(() -> new RandomStreams(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replication is -1; must be at least 0");
  }
}
