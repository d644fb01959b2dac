package org.brinksim.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.UniformDiscreteDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The quality of the random words, along a stream and across streams. Each chi-square test fails by
 * chance once in 100,000, each comparison with a bound of five deviations once in 1.7 million.
 */
class RandomStreamTest {

  private static final double FALSE_ALARM = 1e-5;
  private static final int WORDS = 1_000_000;
  private static final double FIVE_DEVIATIONS = 5;
  private static final long GAMMA = 0x9e3779b97f4a7c15L;
  private static final long KEY = new RandomStreams(20241105, 0).key("quality");

  /** In which order words are read. */
  private enum Order {
    /** The numbers of one key. */
    ALONG {
      @Override
      long word(long i) {
        return RandomStream.word(KEY, i);
      }
    },
    /** The first numbers of keys that are neighbouring words of one key. */
    FIRST_OF_CHILDREN {
      @Override
      long word(long i) {
        return RandomStream.word(RandomStream.word(KEY, i), 0);
      }
    },
    /** Three numbers of each such key. */
    THREE_OF_CHILDREN {
      @Override
      long word(long i) {
        return RandomStream.word(RandomStream.word(KEY, i / 3), i % 3);
      }
    },
    /** The first numbers of the second kind of neighbouring elements. */
    FAR_PLACES {
      @Override
      long word(long i) {
        return RandomStream.word(RandomStream.word(KEY, i), 1L << 40);
      }
    },
    /** The first numbers of neighbouring replications. */
    REPLICATIONS {
      @Override
      long word(long i) {
        return RandomStream.word(new RandomStreams(7, (int) i).key("combat"), 0);
      }
    };

    abstract long word(long i);
  }

  /** Goes through the words of a source. */
  private static LongSupplier through(LongUnaryOperator source) {
    long[] next = {0};
    return () -> source.applyAsLong(next[0]++);
  }

  @Test
  void itsNumbersAreThoseOfSplitMix64BegunAtTheKey() {
    for (long key : new long[] {0, 1, -1, KEY, Long.MIN_VALUE}) {
      UniformRandomProvider other = RandomSource.SPLIT_MIX_64.create(key);
      RandomStream stream = new RandomStream(key);
      for (int n = 0; n < 1000; n++) {
        long expected = other.nextLong();
        assertThat(stream.nextLong()).isEqualTo(expected);
        assertThat(RandomStream.word(key, n)).isEqualTo(expected);
      }
    }
  }

  /** The first numbers from 1234567, of the publication's generator in Java's own library. */
  @Test
  void itsNumbersAreThosePublished() {
    assertThat(new RandomStream(1234567).longs(3))
        .containsExactly(6457827717110365317L, 3203168211198807973L, -8629252141511181193L);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void upperAndLowerBitsAreUniform(Order order) {
    assertThat(uniformity(order::word, 48)).isGreaterThan(FALSE_ALARM);
    assertThat(uniformity(order::word, 0)).isGreaterThan(FALSE_ALARM);
  }

  @Test
  void aPlainCounterWouldNotPassForUniform() {
    assertThat(uniformity(i -> KEY + i * GAMMA, 48)).isLessThan(FALSE_ALARM);
  }

  /** Sixteen bits; two-sided, since a counter is too even. */
  private static double uniformity(LongUnaryOperator source, int shift) {
    LongSupplier words = through(source);
    double p =
        ChiSquare.probability(
            4 * WORDS,
            () -> (int) (words.getAsLong() >>> shift) & 0xffff,
            UniformDiscreteDistribution.of(0, 0xffff));
    return 2 * Math.min(p, 1 - p);
  }

  /** Pairs of neighbours, by four bits of each. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void neighboursAreIndependent(Order order) {
    assertThat(pairs(order::word)).isGreaterThan(FALSE_ALARM);
  }

  /** A dependence of one pair in fifty is seen. */
  @Test
  void neighboursThatAreSometimesAlikeWouldBeSeen() {
    assertThat(pairs(i -> RandomStream.word(KEY, i % 100 == 1 ? i - 1 : i)))
        .isLessThan(FALSE_ALARM);
  }

  private static double pairs(LongUnaryOperator source) {
    LongSupplier words = through(source);
    IntSupplier pair =
        () -> (int) (words.getAsLong() >>> 60) << 4 | (int) (words.getAsLong() >>> 60);
    return ChiSquare.probability(WORDS, pair, UniformDiscreteDistribution.of(0, 255));
  }

  /** Of 64 bits, and of 64 bits of neighbours put together by exclusive or. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void everyBitIsBalanced(Order order) {
    assertThat(worstBit(order::word)).isLessThan(FIVE_DEVIATIONS);
    assertThat(worstBit(i -> order.word(i) ^ order.word(i + 1))).isLessThan(FIVE_DEVIATIONS);
  }

  /** One word in a hundred with a bit set. */
  @Test
  void aBitOnePercentTooOftenSetWouldBeSeen() {
    assertThat(worstBit(i -> RandomStream.word(KEY, i) | (i % 100 == 0 ? 2 : 0)))
        .isGreaterThan(FIVE_DEVIATIONS);
  }

  /** The largest departure from one half, in standard deviations. */
  private static double worstBit(LongUnaryOperator source) {
    int[] set = new int[64];
    for (int i = 0; i < WORDS; i++) {
      long word = source.applyAsLong(i);
      for (int bit = 0; bit < 64; bit++) {
        set[bit] += (int) (word >>> bit) & 1;
      }
    }
    return Arrays.stream(set).mapToDouble(n -> Math.abs(2.0 * n - WORDS)).max().orElseThrow()
        / Math.sqrt(WORDS);
  }

  /** Serial correlation at several distances, in a stream and across the siblings of a family. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void numbersAreUncorrelated(Order order) {
    for (int lag : new int[] {1, 2, 3, 7, 64, 1000}) {
      assertThat(Math.abs(correlation(order::word, lag))).as("lag " + lag).isLessThan(5);
    }
  }

  @Test
  void aCorrelationOfOnePercentWouldBeSeen() {
    assertThat(correlation(i -> RandomStream.word(KEY, i % 100 == 1 ? i - 1 : i), 1))
        .isGreaterThan(FIVE_DEVIATIONS);
  }

  /** In standard deviations of independent numbers. */
  private static double correlation(LongUnaryOperator source, int lag) {
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum +=
          (RandomStream.unit(source.applyAsLong(i)) - 0.5)
              * (RandomStream.unit(source.applyAsLong(i + lag)) - 0.5);
    }
    return 12 * sum / Math.sqrt(WORDS);
  }

  /** Gaps between numbers below one tenth follow the geometric distribution. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void gapsAreGeometric(Order order) {
    assertThat(gaps(order::word, 0.1)).isGreaterThan(FALSE_ALARM);
  }

  @Test
  void gapsOfAChanceTwoPercentOffWouldBeSeen() {
    assertThat(gaps(i -> RandomStream.word(KEY, i), 0.102)).isLessThan(FALSE_ALARM);
  }

  private static double gaps(LongUnaryOperator source, double chance) {
    LongSupplier words = through(source);
    IntSupplier gap =
        () -> {
          int length = 0;
          while (RandomStream.unit(words.getAsLong()) >= chance) {
            length++;
          }
          return length;
        };
    return ChiSquare.probability(300_000, gap, GeometricDistribution.of(0.1));
  }

  /** Marsaglia's birthday spacings: equal ones among 4096 birthdays in 2^32 days, Poisson of 4. */
  @ParameterizedTest
  @EnumSource(Order.class)
  void birthdaySpacingsAreAsRareAsByChance(Order order) {
    assertThat(birthdays(order::word)).isGreaterThan(FALSE_ALARM);
  }

  @Test
  void aLinearCongruentialGeneratorWouldFailByItsBirthdays() {
    long[] state = {KEY};
    LongUnaryOperator linear = i -> (state[0] = (state[0] * 69069 + 1) & 0xffffffffL) << 32;
    assertThat(birthdays(linear)).isLessThan(FALSE_ALARM);
  }

  private static double birthdays(LongUnaryOperator source) {
    LongSupplier words = through(source);
    long[] days = new long[4096];
    IntSupplier equal =
        () -> {
          for (int i = 0; i < days.length; i++) {
            days[i] = words.getAsLong() >>> 32;
          }
          Arrays.sort(days);
          long before = 0;
          long[] between = new long[days.length];
          for (int i = 0; i < days.length; i++) {
            between[i] = days[i] - before;
            before = days[i];
          }
          return repeated(between);
        };
    return ChiSquare.probability(1000, equal, PoissonDistribution.of(4));
  }

  private static int repeated(long[] values) {
    Arrays.sort(values);
    int repeated = 0;
    for (int i = 1; i < values.length; i++) {
      repeated += values[i] == values[i - 1] ? 1 : 0;
    }
    return repeated;
  }

  /**
   * A word stands for one place of the generator's whole period, so that overlapping streams share
   * words. Among ten million words of 20,000 streams, 2.7 in a million pairs would be alike by
   * chance.
   */
  @Test
  void streamsDoNotOverlap() {
    RandomStreams streams = new RandomStreams(20241105, 0);
    long[] waves = new long[200];
    for (int wave = 0; wave < waves.length; wave++) {
      waves[wave] = streams.key("formation/east.f" + wave / 10 + "/" + wave % 10);
    }
    assertThat(shared(s -> RandomStream.word(waves[(int) s / 100], s % 100))).isZero();
  }

  @Test
  void keysASmallMultipleOfTheStepApartWouldOverlap() {
    assertThat(shared(s -> KEY + s * 499 * GAMMA)).isEqualTo(19_999);
  }

  /** How many words occur again among 500 of each of 20,000 streams. */
  private static int shared(LongUnaryOperator key) {
    int length = 500;
    long[] words = new long[20_000 * length];
    for (int i = 0; i < words.length; i++) {
      words[i] = RandomStream.word(key.applyAsLong(i / length), i % length);
    }
    return repeated(words);
  }

  @Test
  void beginningAgainGoesToTheStart() {
    RandomStream stream = new RandomStream(1);
    stream.nextLong();
    stream.begin(KEY);
    assertThat(stream.nextLong()).isEqualTo(RandomStream.word(KEY, 0));
    assertThat(stream.nextLong()).isEqualTo(RandomStream.word(KEY, 1));
  }

  @Test
  void uniformNumbersLieFromZeroToBelowOne() {
    assertThat(RandomStream.unit(0)).isZero();
    assertThat(RandomStream.unit(-1L)).isEqualTo(Math.nextDown(1.0));
  }
}
