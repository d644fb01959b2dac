package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationSampleTest {

  private static long kept(ReplicationSample sample) {
    return IntStream.range(0, sample.replications()).filter(sample::keeps).count();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300, ReplicationSample.SERIES})
  void ofAFewAllAreKept(int replications) {
    ReplicationSample sample = ReplicationSample.ofSeries(replications);

    assertThat(kept(sample)).isEqualTo(replications).isEqualTo(sample.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {ReplicationSample.SERIES + 1, 20_000, 100_000})
  void ofManyJustSoManyAreKept(int replications) {
    ReplicationSample sample = ReplicationSample.ofSeries(replications);

    assertThat(kept(sample)).isEqualTo(ReplicationSample.SERIES).isEqualTo(sample.size());
  }

  /** So that a run can go on to more replications: what is wanted then was kept before. */
  @Test
  void whatASampleOfMoreHoldsOneOfFewerHeld() {
    ReplicationSample fewer = ReplicationSample.ofSeries(7_000);
    ReplicationSample more = ReplicationSample.ofSeries(30_000);

    assertThat(IntStream.range(0, 7_000).filter(more::keeps)).allMatch(fewer::keeps);
  }

  /**
   * In each tenth of the replications lie about a tenth of the sample: a count of deviation 21 of
   * 500; one of ten strays by 4.5 of them once in 15,000.
   */
  @Test
  void itIsSpreadEvenly() {
    ReplicationSample sample = ReplicationSample.ofSeries(50_000);
    for (int tenth = 0; tenth < 10; tenth++) {
      long kept = IntStream.range(5_000 * tenth, 5_000 * (tenth + 1)).filter(sample::keeps).count();
      assertThat(kept).isBetween(405L, 595L);
    }
  }
}
