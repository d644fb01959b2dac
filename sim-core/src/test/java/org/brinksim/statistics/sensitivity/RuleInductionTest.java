package org.brinksim.statistics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.statistics.sensitivity.Box.Range;
import org.junit.jupiter.api.Test;

class RuleInductionTest {

  private static RuleInduction seek(double[][] points, boolean[] cases) {
    return RuleInduction.of(
            Functions.columns(points), cases, RandomSource.XO_RO_SHI_RO_128_PP.create(1))
        .orElseThrow();
  }

  /** 8 in 10 within 0.6 to 1 of input 2 and 0 to 0.5 of input 5, elsewhere 1 in 20. */
  private static boolean[] planted(double[][] points, SplittableRandom random) {
    boolean[] cases = new boolean[points.length];
    for (int i = 0; i < cases.length; i++) {
      boolean inside = points[i][2] >= 0.6 && points[i][5] <= 0.5;
      cases[i] = random.nextDouble() < (inside ? 0.8 : 0.05);
    }
    return cases;
  }

  @Test
  void aPlantedBoxIsFound() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] points = Functions.points(1000, 10, random);

    RuleInduction found = seek(points, planted(points, random));

    assertThat(found.isFound(0.05)).isTrue();
    assertThat(found.box().ranges()).extracting(Range::input).containsExactly(2, 5);
    Range first = found.box().ranges().get(0);
    Range second = found.box().ranges().get(1);
    assertThat(first.low()).isCloseTo(0.6, within(0.04));
    assertThat(first.high()).isInfinite();
    assertThat(second.low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(second.high()).isCloseTo(0.5, within(0.04));
    assertThat(first.quasiP()).isLessThan(1e-6);
    assertThat(found.box().density()).isCloseTo(0.8, within(0.07));
    assertThat(found.box().coverage()).isCloseTo(0.8, within(0.07));
    assertThat(found.box().mass()).isCloseTo(0.2, within(0.04));
    assertThat(found.restricted().get(2)).isEqualTo(1);
    assertThat(found.restricted().get(5)).isEqualTo(1);
    assertThat(found.restricted().get(0)).isLessThan(0.6);
  }

  /** Each step costs runs, and the first box holds all. */
  @Test
  void theTrajectoryLeadsFromAllRunsToFewDenseOnes() {
    SplittableRandom random = new SplittableRandom(2);
    double[][] points = Functions.points(500, 6, random);

    List<Box> trajectory = seek(points, planted(points, random)).trajectory();

    assertThat(trajectory.get(0).coverage()).isEqualTo(1);
    assertThat(trajectory.get(0).mass()).isEqualTo(1);
    for (int i = 1; i < trajectory.size(); i++) {
      assertThat(trajectory.get(i).runs()).isLessThan(trajectory.get(i - 1).runs());
    }
    Box last = trajectory.get(trajectory.size() - 1);
    assertThat(last.mass() < 0.06 || last.density() == 1).isTrue();
  }

  /** Of 40 samples without a box one in twenty has one by chance; more than 7, once in 1,000. */
  @Test
  void inNoiseNoneIsFound() {
    int found = 0;
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[][] points = Functions.points(200, 8, random);
      boolean[] cases = new boolean[200];
      for (int i = 0; i < cases.length; i++) {
        cases[i] = random.nextInt(4) == 0;
      }
      found += seek(points, cases).isFound(0.05) ? 1 : 0;
    }
    assertThat(found).isLessThanOrEqualTo(7);
  }

  /** A slice of an input with few values is all runs with the value. */
  @Test
  void anInputWithFewValuesIsPeeledValueByValue() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] points = Functions.points(600, 3, random);
    boolean[] cases = new boolean[600];
    for (int i = 0; i < cases.length; i++) {
      points[i][1] = random.nextInt(3);
      cases[i] = random.nextDouble() < (points[i][1] == 2 ? 0.7 : 0.1);
    }

    RuleInduction found = seek(points, cases);

    assertThat(found.box().ranges()).hasSize(1);
    Range range = found.box().ranges().get(0);
    assertThat(range.input()).isEqualTo(1);
    assertThat(range.low()).isEqualTo(2);
    assertThat(range.high()).isInfinite();
  }

  @Test
  void ofTooFewCasesNothingIsTold() {
    double[][] points = Functions.points(100, 3, new SplittableRandom(4));
    boolean[] cases = new boolean[100];
    for (int i = 0; i < 19; i++) {
      cases[i] = true;
    }

    assertThat(
            RuleInduction.of(
                Functions.columns(points), cases, RandomSource.XO_RO_SHI_RO_128_PP.create(1)))
        .isEmpty();
  }
}
