package org.brinksim.results.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "50, 1", "50, 3", "50, 16", "50, 50", "2147483647, 999999999"})
  void shardsFollowEachOtherAndDifferByOneRunAtMost(long runs, int of) {
    long next = 0;
    int step = Math.max(1, of / 1_000);
    for (int number = 1; number <= of; number += step) {
      Shard shard = new Shard(number, of);
      if (step == 1) {
        assertThat(shard.first(runs)).isEqualTo(next);
      }
      assertThat(shard.size(runs)).isBetween(runs / of, runs / of + 1);
      next = shard.first(runs) + shard.size(runs);
      assertThat(number == of || new Shard(number + 1, of).first(runs) == next).isTrue();
    }
    Shard last = new Shard(of, of);
    assertThat(last.first(runs) + last.size(runs)).isEqualTo(runs);
  }

  @Test
  void itsRunsAreToldByTheirNumbers() {
    assertThat(new Shard(3, 16).words(1, 50)).isEqualTo("replications 6 to 8");
    assertThat(new Shard(3, 16).words(1, 16)).isEqualTo("replication 2");
    assertThat(new Shard(2, 3).words(4, 20))
        .isEqualTo("replication 1 at point 2 to replication 3 at point 0");
    assertThat(new Shard(2, 4).words(4, 4)).isEqualTo("replication 0 at point 1");
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "5, 4", "1, 0", "-1, 3"})
  void whatCannotBeIsRefused(int number, int of) {
    assertThatThrownBy(() -> new Shard(number, of))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shard %d of %d cannot be; must be from 1 to the number of shards", number, of);
  }
}
