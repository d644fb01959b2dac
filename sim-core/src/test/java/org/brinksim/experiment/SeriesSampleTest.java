package org.brinksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesSampleTest {

  private static long kept(SeriesSample sample) {
    return IntStream.range(0, sample.replications()).filter(sample::keeps).count();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 300, SeriesSample.MOST})
  void ofAFewAllAreKept(int replications) {
    SeriesSample sample = SeriesSample.of(replications);

    assertThat(kept(sample)).isEqualTo(replications).isEqualTo(sample.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {SeriesSample.MOST + 1, 20_000, 100_000})
  void ofManyJustSoManyAreKept(int replications) {
    SeriesSample sample = SeriesSample.of(replications);

    assertThat(kept(sample)).isEqualTo(SeriesSample.MOST).isEqualTo(sample.size());
  }

  /** So that a run can go on to more replications: what is wanted then was kept before. */
  @Test
  void whatASampleOfMoreHoldsOneOfFewerHeld() {
    SeriesSample fewer = SeriesSample.of(7_000);
    SeriesSample more = SeriesSample.of(30_000);

    assertThat(IntStream.range(0, 7_000).filter(more::keeps)).allMatch(fewer::keeps);
  }

  /**
   * In each tenth of the replications lie about a tenth of the sample: a count of deviation 21 of
   * 500; one of ten strays by 4.5 of them once in 15,000.
   */
  @Test
  void itIsSpreadEvenly() {
    SeriesSample sample = SeriesSample.of(50_000);
    for (int tenth = 0; tenth < 10; tenth++) {
      long kept = IntStream.range(5_000 * tenth, 5_000 * (tenth + 1)).filter(sample::keeps).count();
      assertThat(kept).isBetween(405L, 595L);
    }
  }
}
