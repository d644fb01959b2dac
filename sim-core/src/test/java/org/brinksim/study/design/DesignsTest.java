package org.brinksim.study.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignsTest {

  private static UniformRandomProvider random(int replication) {
    return new RandomStreams(11, replication).stream("design");
  }

  private static double[][] u(List<UnitPoint> points) {
    return points.stream().map(UnitPoint::u).toArray(double[][]::new);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "7, 3", "100, 12", "4000, 2"})
  void aLatinHypercubeHasEachStratumOfEachFactorOnce(int points, int factors) {
    double[][] u = u(LatinHypercube.of(points, factors, random(0)));
    assertThat(u.length).isEqualTo(points);
    for (int f = 0; f < factors; f++) {
      int factor = f;
      int[] strata =
          Arrays.stream(u).mapToInt(p -> (int) Math.floor(p[factor] * points)).sorted().toArray();
      assertThat(strata).isEqualTo(IntStream.range(0, points).toArray());
    }
  }

  /** A single one has its nearest points closer in nearly every case: of 20 all but one may. */
  @Test
  void theHypercubeTakenHasNearestPointsFurtherApartThanOthers() {
    double taken = DesignDiagnostics.smallestDistance(u(LatinHypercube.of(20, 3, random(0))));
    long closer = IntStream.range(1, 21).filter(r -> smallestOfOne(random(r)) < taken).count();
    assertThat(closer).isGreaterThanOrEqualTo(19);
  }

  private static double smallestOfOne(UniformRandomProvider random) {
    double[][] u = new double[20][3];
    for (int f = 0; f < 3; f++) {
      int[] strata = PermutationSampler.natural(20);
      PermutationSampler.shuffle(random, strata);
      for (int p = 0; p < 20; p++) {
        u[p][f] = (strata[p] + random.nextDouble()) / 20;
      }
    }
    return DesignDiagnostics.smallestDistance(u);
  }

  /**
   * The mean of a product of two factors: plain random points miss it by sd √(1/9 − 1/16)/√n. A
   * sequence misses it by less than a tenth of that, in the root mean square of 50.
   */
  @Test
  void aSobolSequenceIntegratesBetterThanRandomPoints() {
    int n = 4096;
    double squares = 0;
    for (int r = 0; r < 50; r++) {
      double sum = 0;
      for (UnitPoint point : SobolSequence.of(n, 2, random(r))) {
        sum += point.u()[0] * point.u()[1];
      }
      squares += Math.pow(sum / n - 0.25, 2);
    }
    assertThat(Math.sqrt(squares / 50)).isLessThan(0.1 * Math.sqrt((1 / 9.0 - 1 / 16.0) / n));
  }

  @Test
  void pointsOfAPairTakeOneFactorOrTheDiceFromTheOther() {
    int factors = 3;
    List<UnitPoint> points = SaltelliDesign.of(32, factors, random(0));
    int each = SaltelliDesign.pointsOfPair(factors);
    assertThat(points).hasSize(32 * each);
    for (int pair = 0; pair < 32; pair++) {
      List<UnitPoint> of = points.subList(pair * each, (pair + 1) * each);
      double[] a = of.get(0).u();
      double[] b = of.get(1).u();
      assertThat(of.get(0).chance()).isNotEqualTo(of.get(1).chance());
      for (int f = 0; f < factors; f++) {
        double[] expected = a.clone();
        expected[f] = b[f];
        assertThat(of.get(2 + f).u()).containsExactly(expected);
        assertThat(of.get(2 + f).chance()).isEqualTo(of.get(0).chance());
      }
      assertThat(of.get(each - 1).u()).containsExactly(a);
      assertThat(of.get(each - 1).chance()).isEqualTo(of.get(1).chance());
    }
    assertThat(points.stream().mapToInt(UnitPoint::chance).distinct().count()).isEqualTo(64);
  }

  @ParameterizedTest
  @CsvSource({"4", "6", "10"})
  void aTrajectoryMovesEachFactorOnceByHalfOfItsLevelsAndTheDiceAtLast(int levels) {
    int factors = 5;
    List<UnitPoint> points = MorrisDesign.of(50, factors, levels, random(0));
    int each = MorrisDesign.pointsOfTrajectory(factors);
    Set<List<Integer>> orders = new HashSet<>();
    for (int t = 0; t < 50; t++) {
      List<UnitPoint> of = points.subList(t * each, (t + 1) * each);
      List<Integer> moved = IntStream.range(0, factors).mapToObj(s -> moved(of, s)).toList();
      assertThat(moved).doesNotHaveDuplicates().hasSize(factors);
      orders.add(moved);
      assertThat(of.get(each - 1).u()).containsExactly(of.get(each - 2).u());
      assertThat(of.get(each - 1).chance()).isNotEqualTo(of.get(0).chance());
      assertThat(of.subList(0, each - 1)).allMatch(p -> p.chance() == of.get(0).chance());
      assertThat(of)
          .allSatisfy(p -> assertThat(Arrays.stream(p.u())).allMatch(u -> onGrid(u, levels)));
    }
    assertThat(orders.size()).isGreaterThan(30);
  }

  private static boolean onGrid(double u, int levels) {
    double level = u * levels - 0.5;
    return Math.abs(level - Math.rint(level)) < 1e-9 && level > -0.5 && level < levels - 0.5;
  }

  private static int moved(List<UnitPoint> points, int step) {
    double[] before = points.get(step).u();
    double[] after = points.get(step + 1).u();
    List<Integer> moved =
        IntStream.range(0, before.length).filter(f -> before[f] != after[f]).boxed().toList();
    assertThat(moved).hasSize(1);
    int factor = moved.get(0);
    assertThat(Math.abs(after[factor] - before[factor]))
        .isCloseTo(MorrisDesign.STEP, within(1e-12));
    return factor;
  }

  @Test
  void aFullFactorialHasTheMiddlesOfTheLevels() {
    assertThat(FullFactorial.of(new int[] {2, 1, 3}).stream().map(UnitPoint::u).toList())
        .usingElementComparator((a, b) -> Arrays.equals(a, b) ? 0 : 1)
        .containsExactly(
            new double[] {0.25, 0.5, 0.5 / 3},
            new double[] {0.25, 0.5, 1.5 / 3},
            new double[] {0.25, 0.5, 2.5 / 3},
            new double[] {0.75, 0.5, 0.5 / 3},
            new double[] {0.75, 0.5, 1.5 / 3},
            new double[] {0.75, 0.5, 2.5 / 3});
    assertThat(FullFactorial.size(new int[] {100_000, 100_000, 100_000}))
        .isEqualTo((long) Integer.MAX_VALUE + 1);
  }

  @Test
  void diagnosticsTellWhatADesignLacks() {
    List<UnitPoint> aslant =
        IntStream.range(0, 10).mapToObj(p -> new UnitPoint(p / 10.0, p / 10.0)).toList();
    DesignDiagnostics diagnostics = DesignDiagnostics.of(aslant);
    assertThat(diagnostics.largestCorrelation()).isEqualTo(1);
    assertThat(diagnostics.smallestDistance()).isBetween(0.1414, 0.1415);
  }
}
