package org.brinksim.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededSourceTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 0x2545F4914F6CDD1DL, Long.MIN_VALUE})
  void numbersAreThoseOfTheLibrarysOwnFactory(long seed) {
    UniformRandomProvider ours = SeededSource.of(seed);
    UniformRandomProvider theirs = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);

    for (int i = 0; i < 100; i++) {
      assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
      assertThat(ours.nextInt()).isEqualTo(theirs.nextInt());
      assertThat(ours.nextBoolean()).isEqualTo(theirs.nextBoolean());
    }
  }
}
