package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.statistics.CumulativeIncidence.Step;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {

  private static final double NEVER = Double.NaN;

  /**
   * Bewick, Cheek and Ball, Critical Care 2004, 8:389, table 2: deaths on days 1, 1, 4, 5, 9 and
   * 22, two patients last seen alive on days 6 and 9. By hand: 6/8 = 0.75; 0.75 * 5/6 = 0.625;
   * 0.625 * 4/5 = 0.5; the patient seen until day 9 is still at risk on day 9, 0.5 * 2/3 = 1/3; and
   * none after day 22.
   */
  @Test
  void followsAPublishedExampleWithTiesAndCensoring() {
    CumulativeIncidence curve =
        CumulativeIncidence.of(
            new double[] {1, 1, 4, 5, NEVER, 9, NEVER, 22},
            new double[] {30, 30, 30, 30, 6, 30, 9, 30},
            0.95);

    assertThat(curve.n()).isEqualTo(8);
    assertThat(curve.observedUntil()).isEqualTo(30);
    assertThat(curve.steps())
        .extracting(Step::time, Step::events, Step::atRisk)
        .containsExactly(
            tuple(1.0, 2, 8),
            tuple(4.0, 1, 6),
            tuple(5.0, 1, 5),
            tuple(9.0, 1, 3),
            tuple(22.0, 1, 1));
    assertThat(incidences(curve))
        .containsExactly(new double[] {0.25, 0.375, 0.5, 2 / 3.0, 1}, within(1e-12));
    assertThat(curve.steps())
        .extracting(step -> step.interval().isPresent())
        .containsExactly(true, true, true, true, false);
  }

  /**
   * Remission in weeks under 6-mercaptopurine (Freireich and others 1963; Gehan 1965), nine
   * relapses among 21. SciPy 1.17: {@code ecdf(CensoredData(uncensored=..., right=...))}, one minus
   * its survival function and that one's {@code confidence_interval(0.95, method='log-log')}.
   */
  @Test
  void intervalsMatchAnIndependentProgram() {
    double[] relapses = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    double[] lastSeen = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    double[] times = Arrays.copyOf(relapses, 21);
    Arrays.fill(times, 9, 21, NEVER);
    double[] censoredAt = new double[21];
    Arrays.fill(censoredAt, 35);
    System.arraycopy(lastSeen, 0, censoredAt, 9, 12);

    CumulativeIncidence curve = CumulativeIncidence.of(times, censoredAt, 0.95);

    double[][] expected = {
      {6, 0.1428571428571429, 0.048448252353002985, 0.38028204473401617},
      {7, 0.19327731092436984, 0.07719098079711961, 0.43685343537776666},
      {10, 0.2470588235294119, 0.11063816483073452, 0.4968004892000436},
      {13, 0.30980392156862757, 0.15093403665054927, 0.568389777513816},
      {16, 0.37254901960784326, 0.19508781052815882, 0.632489144012498},
      {22, 0.46218487394957997, 0.2532092823646056, 0.732221063232865},
      {23, 0.5518207282913166, 0.31985737150475857, 0.8119479940407677}
    };
    assertThat(curve.steps()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      Step step = curve.steps().get(i);
      Interval interval = step.interval().orElseThrow();
      assertThat(new double[] {step.time(), step.incidence(), interval.low(), interval.high()})
          .containsExactly(expected[i], within(1e-9));
      assertThat(interval.level()).isEqualTo(0.95);
    }
  }

  @Test
  void untilOneHorizonTheIncidenceIsTheShareSoFarWithWilsonsInterval() {
    CumulativeIncidence curve =
        CumulativeIncidence.of(new double[] {4, NEVER, 2, 4, NEVER}, 10, 0.9);

    assertThat(curve.observedUntil()).isEqualTo(10);
    assertThat(incidences(curve)).containsExactly(new double[] {0.2, 0.6}, within(1e-12));
    assertThat(curve.steps())
        .extracting(step -> step.interval().orElseThrow())
        .containsExactly(Proportion.of(1, 5, 0.9).interval(), Proportion.of(3, 5, 0.9).interval());
  }

  /** For every number of replications and of events: the last step is a share with an interval. */
  @Test
  void aShareThatNothingCensorsHasAnIntervalThatIsNeverAPoint() {
    for (int n = 1; n <= 40; n++) {
      for (int k = 1; k <= n; k++) {
        double[] times = new double[n];
        Arrays.fill(times, NEVER);
        Arrays.fill(times, 0, k, 3);
        Step last = CumulativeIncidence.of(times, 10, 0.95).steps().get(0);
        Interval interval = last.interval().orElseThrow();
        assertThat(interval).isEqualTo(Proportion.of(k, n, 0.95).interval());
        assertThat(interval.width()).isPositive();
      }
    }
  }

  @Test
  void anEndOfObservationAfterTheLastEventCensorsNothing() {
    CumulativeIncidence curve =
        CumulativeIncidence.of(new double[] {2, 4, NEVER}, new double[] {9, 9, 4}, 0.95);

    assertThat(curve.steps().get(1).interval()).contains(Proportion.of(2, 3, 0.95).interval());
    assertThat(
            CumulativeIncidence.of(new double[] {2, 4, NEVER}, new double[] {9, 9, 3.9}, 0.95)
                .steps()
                .get(1)
                .interval())
        .isEmpty();
  }

  @Test
  void valueAtATimeIsThatOfTheLastStepUpToIt() {
    CumulativeIncidence curve = CumulativeIncidence.of(new double[] {2, 4, 7, NEVER}, 10, 0.95);

    assertThat(curve.at(0)).isZero();
    assertThat(curve.at(Math.nextDown(2.0))).isZero();
    assertThat(curve.stepAt(1)).isEmpty();
    assertThat(curve.at(2)).isEqualTo(0.25);
    assertThat(curve.at(6.9)).isEqualTo(0.5);
    assertThat(curve.at(7)).isEqualTo(0.75);
    assertThat(curve.at(10)).isEqualTo(0.75);
    assertThat(curve.stepAt(10)).contains(curve.steps().get(2));
  }

  @Test
  void quantileIsTheFirstTimeThatReachesTheShareIfAnyDoes() {
    CumulativeIncidence curve =
        CumulativeIncidence.of(new double[] {2, 4, 7, NEVER, NEVER}, 10, 0.95);

    assertThat(curve.quantile(0.01)).hasValue(2);
    assertThat(curve.quantile(0.2)).hasValue(2);
    assertThat(curve.quantile(0.21)).hasValue(4);
    // The product 4/5 * 3/4 * 2/3 is not 0.4 to the last digit; the share 3/5 is reached all the
    // same.
    assertThat(curve.quantile(0.6)).hasValue(7);
    assertThat(curve.quantile(0.61)).isEmpty();
  }

  @Test
  void everyShareThatIsAWholeNumberOfReplicationsIsReachedDespiteRounding() {
    for (int n = 1; n <= 200; n++) {
      double[] times = new double[n];
      Arrays.setAll(times, i -> i + 1.0);
      CumulativeIncidence curve = CumulativeIncidence.of(times, n, 0.95);
      for (int k = 1; k <= n; k++) {
        assertThat(curve.quantile((double) k / n)).hasValue(k);
      }
    }
  }

  @Test
  void eventThatNeverHappenedHasNoStepsAndIncidenceZero() {
    CumulativeIncidence curve = CumulativeIncidence.of(new double[] {NEVER, NEVER}, 50, 0.95);

    assertThat(curve).isEqualTo(new CumulativeIncidence(2, 50, List.of()));
    assertThat(curve.at(50)).isZero();
    assertThat(curve.quantile(0.5)).isEmpty();
  }

  @Test
  void eventsOnTheFirstAndLastMomentCount() {
    CumulativeIncidence curve = CumulativeIncidence.of(new double[] {0, 10}, 10, 0.95);

    assertThat(curve.at(0)).isEqualTo(0.5);
    assertThat(curve.at(10)).isEqualTo(1);
  }

  /**
   * 100 replications with events of rate 1 and ends of observation of rate 1, the incidence at time
   * 1: 1 - 1/e. The nominal 95 % holds for large samples; here the coverage is 0.9487, from 100,000
   * samples in another program, and over 2,000 samples the number is Binomial(2000, 0.9487): mean
   * 1,897, standard deviation 9.9. A correct interval misses the bounds, 4.6 standard deviations,
   * with probability 6e-6. With the variance of a share of all 100, as if nothing were censored,
   * the coverage is 0.846, 1,691 on average, and the test fails for certain.
   */
  @Test
  void intervalsUnderRandomCensoringCoverTheTruth() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(41L);
    int covered = 0;
    for (int r = 0; r < 2000; r++) {
      Interval interval =
          censoredSample(random, 100).stepAt(1).flatMap(Step::interval).orElseThrow();
      covered += interval.contains(1 - Math.exp(-1)) ? 1 : 0;
    }
    assertThat(covered).isBetween(1852, 1942);
  }

  private static CumulativeIncidence censoredSample(UniformRandomProvider random, int n) {
    double[] times = new double[n];
    double[] censoredAt = new double[n];
    for (int i = 0; i < n; i++) {
      double event = -Math.log1p(-random.nextDouble());
      censoredAt[i] = -Math.log1p(-random.nextDouble());
      times[i] = event <= censoredAt[i] ? event : NEVER;
    }
    return CumulativeIncidence.of(times, censoredAt, 0.95);
  }

  @Test
  void refusesTimesThatWereNotObserved() {
    assertThatThrownBy(() -> CumulativeIncidence.of(new double[0], 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times has length 0; must be at least 1");
    assertThatThrownBy(() -> CumulativeIncidence.of(new double[] {1, 11}, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "times[1] is 11.0; must be from 0 to the end of observation, 10.0, or NaN for never");
    assertThatThrownBy(() -> CumulativeIncidence.of(new double[] {-1}, 10, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "times[0] is -1.0; must be from 0 to the end of observation, 10.0, or NaN for never");
    assertThatThrownBy(() -> CumulativeIncidence.of(new double[] {1}, NEVER, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the end of observation of times[0] is NaN; must be finite and at least 0");
    assertThatThrownBy(() -> CumulativeIncidence.of(new double[] {1}, new double[] {2, 3}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times has length 1 and censoredAt 2; must be the same");
    assertThatThrownBy(() -> CumulativeIncidence.of(new double[] {1}, 10, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 2.0; must be above 0 and below 1");
  }

  @Test
  void refusesQuestionsBeyondWhatWasObserved() {
    CumulativeIncidence curve = CumulativeIncidence.of(new double[] {1}, 10, 0.95);

    assertThatThrownBy(() -> curve.at(10.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the time is 10.5; must be from 0 to the end of observation, 10.0");
    assertThatThrownBy(() -> curve.at(NEVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the time is NaN; must be from 0 to the end of observation, 10.0");
    assertThatThrownBy(() -> curve.quantile(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("share is 0.0; must be above 0, at most 1");
  }

  private static double[] incidences(CumulativeIncidence curve) {
    return curve.steps().stream().mapToDouble(Step::incidence).toArray();
  }
}
