package org.brinksim.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntSupplier;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.GeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks against the laws of what they time. Each test fails by chance once in 100,000. */
class EventClockTest {

  private static final double FALSE_ALARM = 1e-5;
  private static final int DRAWS = 300_000;

  private static EventClock clock(String name) {
    return new EventClock(new RandomStreams(20241105, 0).key(name));
  }

  private static double probability(IntSupplier drawn, DiscreteDistribution law) {
    return ChiSquare.probability(DRAWS, drawn, law);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 1, 7, 60})
  void countsFollowPoissonsLaw(double hazard) {
    EventClock clock = clock("count/" + hazard);
    assertThat(probability(() -> clock.count(hazard), PoissonDistribution.of(hazard)))
        .isGreaterThan(FALSE_ALARM);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 7})
  void aHazardTwoPercentOffWouldBeSeen(double hazard) {
    EventClock clock = clock("off/" + hazard);
    assertThat(
            ChiSquare.probability(
                10 * DRAWS, () -> clock.count(1.02 * hazard), PoissonDistribution.of(hazard)))
        .isLessThan(FALSE_ALARM);
  }

  @Test
  void piecesOfManySizesAddUp() {
    EventClock clock = clock("pieces");
    IntSupplier sum = () -> clock.count(0.001) + clock.count(2) + clock.count(0) + clock.count(0.3);
    assertThat(probability(sum, PoissonDistribution.of(2.301))).isGreaterThan(FALSE_ALARM);
  }

  /** What is left of one count does not tilt the next: one of them among others. */
  @Test
  void countsInTurnAreIndependent() {
    EventClock clock = clock("turn");
    IntSupplier second =
        () -> {
          while (clock.count(0.7) != 2) {
            // Waits for a rare count.
          }
          return clock.count(0.4);
        };
    assertThat(probability(second, PoissonDistribution.of(0.4))).isGreaterThan(FALSE_ALARM);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.3, 2})
  void whatHappensAtMostOnceAStepHappensAfterGeometricTimes(double hazard) {
    EventClock clock = clock("happens/" + hazard);
    assertThat(probability(() -> waited(clock, hazard), geometric(hazard)))
        .isGreaterThan(FALSE_ALARM);
  }

  /** Had the rest not been discarded, what happens would follow too soon on what happened. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 2})
  void aRestThatIsNotDiscardedWouldBeSeen(double hazard) {
    EventClock clock = clock("rest/" + hazard);
    IntSupplier steps =
        () -> {
          int waited = 0;
          while (clock.count(hazard + 0.02 * hazard) == 0) {
            waited++;
          }
          return waited;
        };
    assertThat(probability(steps, geometric(hazard))).isLessThan(FALSE_ALARM);
  }

  private static int waited(EventClock clock, double hazard) {
    int steps = 0;
    while (!clock.happens(hazard)) {
      steps++;
    }
    return steps;
  }

  private static DiscreteDistribution geometric(double hazard) {
    return GeometricDistribution.of(-Math.expm1(-hazard));
  }

  /** After each event the same number is left as a new clock of the next number would have. */
  @Test
  void whatIsLeftOfTheHazardIsDiscarded() {
    long key = new RandomStreams(20241105, 0).key("discarded");
    EventClock clock = new EventClock(key);
    for (int event = 1; event < 1000; event++) {
      assertThat(clock.happens(1000)).isTrue();
      double next = ExponentialSampler.sample(key, event);
      EventClock copy = clock.copy();
      assertThat(copy.happens(next)).isFalse();
      assertThat(clock.copy().happens(Math.nextUp(next))).isTrue();
    }
  }

  @Test
  void withoutAHazardItStandsStill() {
    EventClock clock = clock("still");
    EventClock other = clock.copy();
    for (int i = 0; i < 10_000; i++) {
      assertThat(clock.happens(0)).isFalse();
      assertThat(clock.count(0)).isZero();
      assertThat(clock.happens(0.2)).isEqualTo(other.happens(0.2));
    }
  }

  @Test
  void aCopyGoesTheSameWayAndByItself() {
    EventClock clock = clock("copy");
    clock.count(12.3);
    EventClock copy = clock.copy();
    EventClock another = clock.copy();
    int[] expected = new int[1000];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = clock.count(0.8);
    }
    another.count(55);
    for (int count : expected) {
      assertThat(copy.count(0.8)).isEqualTo(count);
    }
  }

  /** Two runs with one clock: with twice the hazard, every event comes as early or earlier. */
  @Test
  void theFasterOfTwoClocksOfOneKeyIsNeverLater() {
    for (int run = 0; run < 1000; run++) {
      EventClock slow = new EventClock(RandomStream.word(1, run));
      EventClock fast = new EventClock(RandomStream.word(1, run));
      int slowly = 0;
      int quickly = 0;
      for (int step = 0; step < 100; step++) {
        slowly += slow.count(0.05);
        quickly += fast.count(0.1);
        assertThat(quickly).isGreaterThanOrEqualTo(slowly);
      }
      assertThat(first(run, 0.1)).isLessThanOrEqualTo(first(run, 0.05));
    }
  }

  private static int first(int run, double hazard) {
    return waited(new EventClock(RandomStream.word(1, run)), hazard);
  }
}
