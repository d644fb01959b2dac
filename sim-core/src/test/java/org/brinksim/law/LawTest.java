package org.brinksim.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.assertj.core.data.Offset;
import org.brinksim.random.RandomStreams;
import org.brinksim.text.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LawTest {

  private static final double LARGEST_UNIFORM = 1 - 0x1.0p-53;
  private static final double[] PROBABILITIES = {0.0001, 0.01, 0.25, 0.5, 0.75, 0.99, 0.9999};

  private static final UniformLaw UNIFORM = new UniformLaw(List.of(-0.5, 0.5));
  private static final LogUniformLaw LOG_UNIFORM = new LogUniformLaw(List.of(0.003, 0.02));
  private static final TriangularLaw TRIANGULAR = new TriangularLaw(List.of(10.0, 11.0, 12.5));
  private static final BetaLaw BETA = new BetaLaw(List.of(4.0, 8.0));
  private static final BetaLaw HOLLOW_BETA = new BetaLaw(List.of(0.5, 0.5));
  private static final NormalLaw NORMAL = new NormalLaw(List.of(0.5, 0.2));
  private static final LogNormalLaw LOG_NORMAL = new LogNormalLaw(List.of(30.0, 0.4));
  private static final EventRateLaw COUNTED = counted(5, 985);
  private static final EventRateLaw NONE_COUNTED = counted(0, 985);
  private static final ChoiceLaw CHOICE = new ChoiceLaw(List.of(1.0, 4.0, 12.0));

  static final List<Law> LAWS =
      List.of(
          new ConstantLaw(7.25),
          UNIFORM,
          LOG_UNIFORM,
          TRIANGULAR,
          BETA,
          HOLLOW_BETA,
          NORMAL,
          LOG_NORMAL,
          COUNTED,
          NONE_COUNTED,
          CHOICE);

  private static EventRateLaw counted(int events, double days) {
    return new EventRateLaw(
        new EventRateLaw.Count(events, days, Optional.empty(), Optional.empty()));
  }

  /** SciPy's {@code ppf} of each law at 0.0001, 0.01, 0.25, 0.5, 0.75, 0.99 and 0.9999. */
  private static final Map<Law, double[]> KNOWN =
      Map.of(
          UNIFORM,
          new double[] {-0.4999, -0.49, -0.25, 0.0, 0.25, 0.49, 0.4999},
          LOG_UNIFORM,
          new double[] {
            0.003000569189984842, 0.003057456889363688, 0.004820570513667911,
            0.007745966692414831, 0.012446659545769567, 0.019624152415273162,
            0.01999620611991389
          },
          TRIANGULAR,
          new double[] {
            10.015811388300842,
            10.158113883008419,
            10.790569415042095,
            11.130693606237084,
            11.531754163448145,
            12.30635083268963,
            12.480635083268965
          },
          BETA,
          new double[] {
            0.02427959988542997,
            0.08366029017547458,
            0.23640256299249843,
            0.3238044625851874,
            0.42047103394240953,
            0.6604167582154679,
            0.8218355756341125
          },
          HOLLOW_BETA,
          new double[] {
            2.4674010799787785e-08,
            0.00024671981713422146,
            0.14644660940672624,
            0.5,
            0.8535533905932737,
            0.9997532801828658,
            0.999999975325989
          },
          NORMAL,
          new double[] {
            -0.24380329709113613,
            0.03473042519183184,
            0.36510204996078366,
            0.5,
            0.6348979500392163,
            0.9652695748081681,
            1.2438032970911417
          },
          LOG_NORMAL,
          new double[] {
            6.777381293731618,
            11.830231326738526,
            22.90605947798461,
            30.0,
            39.2909134312257,
            76.07628077109807,
            132.79465342055016
          },
          COUNTED,
          new double[] {
            0.00058136806775107,
            0.0015499919323049137,
            0.003849818672812835,
            0.005249237601214124,
            0.006954666368533761,
            0.012550746350922985,
            0.018968013420303187
          },
          NONE_COUNTED,
          new double[] {
            7.973585456952118e-12,
            7.974002939578782e-08,
            5.153860115107693e-05,
            0.00023093219447694048,
            0.0006717277649398304,
            0.003367967817777266,
            0.007683606714022135
          });

  @Test
  void quantilesAreThoseOfAnotherImplementation() {
    KNOWN.forEach(
        (law, known) -> {
          for (int i = 0; i < known.length; i++) {
            assertThat(law.quantile(PROBABILITIES[i]))
                .as(law + " at " + PROBABILITIES[i])
                .isCloseTo(known[i], relative(known[i], 1e-12));
          }
        });
  }

  private static Offset<Double> relative(double value, double precision) {
    return within(Math.max(1e-300, Math.abs(value) * precision));
  }

  @Test
  void aValueIsTheSameWhateverTheChance() {
    assertThat(new ConstantLaw(7.25).quantile(0)).isEqualTo(7.25);
    assertThat(new ConstantLaw(7.25).quantile(LARGEST_UNIFORM)).isEqualTo(7.25);
  }

  @Test
  void eachOfAChoiceHasTheSameShareOfTheUniformNumbers() {
    assertThat(CHOICE.quantile(0)).isEqualTo(1);
    assertThat(CHOICE.quantile(Math.nextDown(1 / 3.0))).isEqualTo(1);
    assertThat(CHOICE.quantile(1 / 3.0)).isEqualTo(4);
    assertThat(CHOICE.quantile(Math.nextDown(2 / 3.0))).isEqualTo(4);
    assertThat(CHOICE.quantile(Math.nextUp(2 / 3.0))).isEqualTo(12);
    assertThat(CHOICE.quantile(LARGEST_UNIFORM)).isEqualTo(12);
  }

  @Test
  void triangularLawsMayPeakAtAnEnd() {
    assertThat(new TriangularLaw(List.of(0.0, 0.0, 10.0)).quantile(0.75)).isEqualTo(5);
    assertThat(new TriangularLaw(List.of(0.0, 10.0, 10.0)).quantile(0.25)).isEqualTo(5);
    assertThat(new TriangularLaw(List.of(3.0, 3.0, 3.0)).quantile(0.25)).isEqualTo(3);
  }

  /** SciPy at 2^-54, half of the smallest uniform number above 0. */
  @Test
  void aUniformNumberOfZeroGivesTheSmallestFiniteValueOfAnUnboundedLaw() {
    assertThat(NORMAL.quantile(0)).isCloseTo(-1.1584722151627194, within(1e-12));
    assertThat(LOG_NORMAL.quantile(0)).isCloseTo(1.0879040457899305, within(1e-12));
    assertThat(BETA.quantile(0)).isZero();
  }

  @ParameterizedTest
  @FieldSource("LAWS")
  void aLargerUniformNumberNeverGivesASmallerValue(Law law) {
    double before = law.quantile(0);
    for (int i = 1; i <= 20_000; i++) {
      double now = law.quantile(Math.min(LARGEST_UNIFORM, i / 20_000.0));
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  /** Seeded loops over bounds of every size: rounding must not lead out of them. */
  @Test
  void noDrawLiesOutsideTheBoundsOfItsLaw() {
    UniformRandomProvider random = new RandomStreams(11, 0).stream("bounds");
    for (int i = 0; i < 50_000; i++) {
      double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(7) - 3);
      double high = low + random.nextDouble() * Math.pow(10, random.nextInt(7) - 3);
      double mode = Math.min(high, low + random.nextDouble() * (high - low));
      double positive = Math.abs(low) + 1e-3;
      assertInside(new UniformLaw(List.of(low, high)));
      assertInside(new LogUniformLaw(List.of(positive, positive + high - low)));
      assertInside(new TriangularLaw(List.of(low, mode, high)));
      assertInside(new TriangularLaw(List.of(low, high, high)));
      assertInside(new TriangularLaw(List.of(low, low, high)));
    }
  }

  private static void assertInside(Law law) {
    for (double u : new double[] {0, 0x1.0p-53, 0.5, LARGEST_UNIFORM}) {
      double value = law.quantile(u);
      if (!(value >= law.least() && value <= law.greatest())) {
        throw new AssertionError(law + " gives " + value + " at " + u);
      }
    }
  }

  /** Mean and variance from their formulas against the integral of the quantiles. */
  @Test
  void momentsAreThoseOfTheLaw() {
    double ln = Math.log(0.02 / 0.003);
    double logMean = 0.017 / ln;
    double spread = 0.4 * 0.4;
    double tri = (100 + 121 + 156.25 - 110 - 125 - 137.5) / 18;
    assertMoments(UNIFORM, 0, 1 / 12.0);
    assertMoments(
        LOG_UNIFORM, logMean, (0.02 * 0.02 - 0.003 * 0.003) / (2 * ln) - logMean * logMean);
    assertMoments(TRIANGULAR, 33.5 / 3, tri);
    assertMoments(BETA, 1 / 3.0, 32.0 / (144 * 13));
    assertMoments(HOLLOW_BETA, 0.5, 0.125);
    assertMoments(NORMAL, 0.5, 0.04);
    assertMoments(
        LOG_NORMAL, 30 * Math.exp(spread / 2), 900 * Math.exp(spread) * Math.expm1(spread));
    assertMoments(COUNTED, 5.5 / 985, 5.5 / (985.0 * 985));
    assertMoments(NONE_COUNTED, 0.5 / 985, 0.5 / (985.0 * 985));
    assertThat(COUNTED.mean()).isEqualTo(5.5 / 985);
    assertMoments(CHOICE, 17 / 3.0, (1 + 16 + 144) / 3.0 - 289 / 9.0);
  }

  /** By the rule of midpoints over 30,000 strips: good to 10^-3 of the deviation. */
  private static void assertMoments(Law law, double mean, double variance) {
    DoubleUnaryOperator quantile = u -> law.quantile(u);
    double integral = integral(quantile);
    double second = integral(u -> Math.pow(quantile.applyAsDouble(u) - integral, 2));
    double deviation = Math.sqrt(variance);
    assertThat(integral).as(law + " mean").isCloseTo(mean, within(1e-4 * deviation));
    assertThat(Math.sqrt(second)).as(law + " sd").isCloseTo(deviation, within(1e-3 * deviation));
  }

  private static double integral(DoubleUnaryOperator function) {
    int strips = 30_000;
    double sum = 0;
    for (int i = 0; i < strips; i++) {
      sum += function.applyAsDouble((i + 0.5) / strips);
    }
    return sum / strips;
  }

  /**
   * 100,000 draws of a sampler in the 50 classes between the law's quantiles: fails by chance once
   * in 100,000. A beta law of [4, 8.3] drawn for [4, 8] is seen.
   */
  @Test
  void samplersFollowTheirLaw() {
    for (Law law :
        List.of(UNIFORM, LOG_UNIFORM, TRIANGULAR, BETA, HOLLOW_BETA, NORMAL, NONE_COUNTED)) {
      UniformRandomProvider random = new RandomStreams(3, 0).stream("sampler");
      assertThat(fit(law.sampler(random), law)).as(law.toString()).isGreaterThan(1e-5);
    }
    UniformRandomProvider random = new RandomStreams(3, 0).stream("sampler");
    Law other = new BetaLaw(List.of(4.0, 8.3));
    assertThat(fit(other.sampler(random), BETA)).isLessThan(1e-5);
  }

  private static double fit(DoubleSupplier sampler, Law law) {
    double[] ends = new double[49];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = law.quantile((i + 1) / 50.0);
    }
    long[] counts = new long[50];
    for (int i = 0; i < 100_000; i++) {
      int at = Arrays.binarySearch(ends, sampler.getAsDouble());
      counts[at >= 0 ? at : -at - 1]++;
    }
    return ChiSquareTest.withDefaults().test(counts).getPValue();
  }

  /** A prior of two events in 6,000 days is as good as two events counted in as many days more. */
  @Test
  void aPriorCountsLikeEventsAndDaysOfItsOwn() {
    Law pooled =
        new EventRateLaw(new EventRateLaw.Count(1, 985, Optional.of(2.0), Optional.of(6000.0)));
    Law jeffreys =
        new EventRateLaw(new EventRateLaw.Count(5, 985, Optional.of(0.5), Optional.of(0.0)));

    // SciPy: gamma.ppf(0.5, 3) / 6985
    assertThat(pooled.quantile(0.5)).isCloseTo(0.0003828289640262792, within(1e-15));
    assertThat(jeffreys.quantile(0.3)).isEqualTo(COUNTED.quantile(0.3));
  }

  /** 5 in 985 days is 0.0056 a day, 90 % from 0.0023 to 0.010, by SciPy. */
  @Test
  void nineTenthsOfACountedRateLieWhereItsPosteriorSays() {
    assertThat(COUNTED.quantile(0.05)).isCloseTo(0.0023, within(0.00005));
    assertThat(COUNTED.quantile(0.95)).isCloseTo(0.0100, within(0.0001));
  }

  @Test
  void theSmallestDrawOfARateIsANumberThatCanBeComputedWith() {
    Law longest = counted(0, 1e9);

    assertThat(longest.quantile(0)).isEqualTo(EventRateLaw.SMALLEST_RATE);
    assertThat(longest.leastDrawn()).isEqualTo(EventRateLaw.SMALLEST_RATE);
    assertThat(NONE_COUNTED.quantile(LARGEST_UNIFORM))
        .isBetween(33.0 / 985, NONE_COUNTED.greatestDrawn());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 1, 1.5, Double.NaN})
  void probabilitiesOutsideTheirRangeAreRefused(double u) {
    assertThatThrownBy(() -> UNIFORM.quantile(u))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("u is " + Decimals.plain(u) + "; must be at least 0 and below 1");
  }
}
