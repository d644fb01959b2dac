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

  /** Whoever is in the sample of all was in that of those up to itself, and few others were. */
  @Test
  void aRunningSampleKeepsWhateverTheSampleOfMoreKeeps() {
    RunningSample running = RunningSample.of(0, 50);
    RunningSample later = null;
    boolean[] kept = new boolean[4000];
    int all = 0;
    for (int r = 0; r < kept.length; r++) {
      boolean may = running.mayKeep(r);
      kept[r] = running.keeps(r);
      assertThat(running.keeps(r)).as("of another point").isEqualTo(kept[r]);
      assertThat(may || !kept[r]).isTrue();
      assertThat(kept[r]).isEqualTo(ReplicationSample.of(r + 1, 50).keeps(r));
      all += kept[r] ? 1 : 0;
      if (r == 1000) {
        later = RunningSample.of(1001, 50);
      } else if (later != null) {
        assertThat(later.keeps(r)).as("resumed").isEqualTo(kept[r]);
      }
    }
    ReplicationSample sample = ReplicationSample.of(kept.length, 50);
    for (int r = 0; r < kept.length; r++) {
      assertThat(kept[r] || !sample.keeps(r)).isTrue();
    }
    // 50 (1 + ln 80) are expected.
    assertThat(all).isBetween(200, 340);
  }
}
