package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.statistics.Histogram.Bin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramTest {

  /**
   * 0.5, 1, ..., 4: the interquartile range is 1.75, so the width is 2 * 1.75 / cbrt(8) = 1.75 and
   * 2 bins hold the 3.5 from end to end.
   */
  @Test
  void continuousValuesGetBinsByFreedmanAndDiaconis() {
    Histogram histogram = Histogram.of(new double[] {4, 0.5, 1, 1.5, 2, 2.5, 3, 3.5});

    assertThat(histogram)
        .isEqualTo(new Histogram(8, List.of(new Bin(0.5, 2.25, 4), new Bin(2.25, 4, 4))));
    assertThat(histogram.density(histogram.bins().get(0))).isCloseTo(0.5 / 1.75, within(1e-15));
  }

  /**
   * Seven 0.25 and one 8.25: the interquartile range is 0, the standard deviation sqrt(8), so the
   * width is 3.49 sqrt(8) / cbrt(8) = 4.9 and 2 bins hold the 8 from end to end.
   */
  @Test
  void valuesOfWhichHalfAreEqualGetBinsByScott() {
    double[] values = {0.25, 0.25, 0.25, 8.25, 0.25, 0.25, 0.25, 0.25};

    assertThat(Histogram.of(values).bins())
        .containsExactly(new Bin(0.25, 4.25, 7), new Bin(4.25, 8.25, 1));
  }

  /** As above with 2.25 for 2: the quartiles are the same, and a value lies on the middle edge. */
  @Test
  void valueOnAnEdgeBelongsToTheBinThatStartsThere() {
    assertThat(Histogram.of(new double[] {4, 0.5, 1, 1.5, 2.25, 2.5, 3, 3.5}).bins())
        .containsExactly(new Bin(0.5, 2.25, 3), new Bin(2.25, 4, 5));
  }

  @Test
  void outliersDoNotRaiseTheNumberOfBinsAboveSixty() {
    double[] values = new double[1000];
    Arrays.setAll(values, i -> i == 0 ? 1e6 + 0.5 : i / 1000.0);

    List<Bin> bins = Histogram.of(values).bins();

    assertThat(bins).hasSize(Histogram.MOST_BINS);
    assertThat(bins.get(0).count()).isEqualTo(999);
    assertThat(bins.get(59).count()).isEqualTo(1);
    assertThat(bins.get(59).to()).isEqualTo(1e6 + 0.5);
  }

  @Test
  void fewWholeNumbersGetABinEach() {
    assertThat(Histogram.of(new double[] {2, 0, 1, 1, 2, 2, 1, 1}).bins())
        .containsExactly(new Bin(-0.5, 0.5, 1), new Bin(0.5, 1.5, 4), new Bin(1.5, 2.5, 3));
  }

  /**
   * Each of 0 to 99 is there 200 times: IQR 49.5, width by the rule 3.65, so 4 whole numbers a bin.
   * Bins of 3.65 would hold three here and four there.
   */
  @Test
  void evenlySpreadWholeNumbersFillAllBinsAlike() {
    double[] values = IntStream.range(0, 20_000).mapToDouble(i -> i % 100).toArray();

    List<Bin> bins = Histogram.of(values).bins();

    assertThat(bins).hasSize(25).allMatch(bin -> bin.count() == 800);
    assertThat(bins.get(0).from()).isEqualTo(-0.5);
    assertThat(bins.get(24).to()).isEqualTo(99.5);
  }

  /** Losses in units of 50 men: 51 possible values from 1,000 to 3,500, all equally frequent. */
  @Test
  void multiplesOfALargerUnitShowNoCombEither() {
    double[] values = IntStream.range(0, 5100).mapToDouble(i -> 1000 + 50 * (i % 51)).toArray();

    List<Bin> bins = Histogram.of(values).bins();

    // Width by the rule 2 * 1250 / 17.2 = 145, three units.
    assertThat(bins).hasSize(17).allMatch(bin -> bin.count() == 300);
    assertThat(bins.get(0)).isEqualTo(new Bin(975, 1125, 300));
    assertThat(bins.get(16).to()).isEqualTo(3525);
  }

  /** 0 to 60 are 61 possible values, one more than there may be bins: two share one. */
  @Test
  void wholeNumbersShareBinsRatherThanExceedSixty() {
    double[] values = new double[1001];
    Arrays.setAll(values, i -> i == 1000 ? 60 : i % 2);

    List<Bin> bins = Histogram.of(values).bins();

    assertThat(bins).hasSize(31);
    assertThat(bins.get(0)).isEqualTo(new Bin(-0.5, 1.5, 1000));
    assertThat(bins.get(30)).isEqualTo(new Bin(59.5, 61.5, 1));
  }

  @ParameterizedTest
  @CsvSource({"7, 6.5, 7.5", "0, -0.5, 0.5", "2.5, 2.375, 2.625", "-2.5, -2.625, -2.375"})
  void constantSamplesGetOneBinAroundTheValue(double value, double from, double to) {
    assertThat(Histogram.of(new double[] {value, value, value}))
        .isEqualTo(new Histogram(3, List.of(new Bin(from, to, 3))));
  }

  @Test
  void valuesThatDifferInTheLastDigitOnlyGetBinsWithRoomBetweenTheirEdges() {
    double one = 1e9 + 0.5;

    double[] values = new double[1000];
    Arrays.setAll(values, i -> i % 2 == 0 ? one : Math.nextUp(one));

    assertThat(Histogram.of(values).bins()).containsExactly(new Bin(one, Math.nextUp(one), 1000));
  }

  /** Seeded samples of every kind: continuous, skewed, whole, whole units, few and many. */
  @Test
  void binsAreBetweenOneAndSixtyAdjoinAndHoldEveryValueWhereItBelongs() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(7L);
    for (int r = 0; r < 500; r++) {
      double unit = r % 3 == 0 ? 0 : 1 + random.nextInt(20);
      double scale = Math.exp(8 * random.nextDouble());
      double[] values =
          random
              .doubles(1 + random.nextInt(400))
              .map(u -> -scale * Math.log1p(-u) - scale / 3)
              .map(x -> unit == 0 ? x : unit * Math.rint(x / unit))
              .toArray();
      assertSound(values, Histogram.of(values));
    }
  }

  private static void assertSound(double[] values, Histogram histogram) {
    List<Bin> bins = histogram.bins();
    assertThat(bins).hasSizeBetween(1, Histogram.MOST_BINS);
    assertThat(bins.stream().mapToInt(Bin::count).sum()).isEqualTo(values.length);
    assertThat(bins.stream().mapToDouble(b -> histogram.density(b) * (b.to() - b.from())).sum())
        .isCloseTo(1, within(1e-12));
    for (int i = 0; i < bins.size(); i++) {
      Bin bin = bins.get(i);
      boolean last = i == bins.size() - 1;
      assertThat(bin.from()).isLessThan(bin.to());
      assertThat(last || bin.to() == bins.get(i + 1).from()).isTrue();
      assertThat(Arrays.stream(values).filter(v -> holds(bin, v, last)).count())
          .isEqualTo(bin.count());
    }
  }

  private static boolean holds(Bin bin, double value, boolean last) {
    return bin.from() <= value && (value < bin.to() || last && value == bin.to());
  }

  @Test
  void sampleIsLeftInItsOrder() {
    double[] values = {3, 1, 2};

    Histogram.of(values);

    assertThat(values).containsExactly(3, 1, 2);
  }

  @Test
  void refusesAnEmptySampleAndMissingValues() {
    assertThatThrownBy(() -> Histogram.of(new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values has length 0; must be at least 1");
    assertThatThrownBy(() -> Histogram.of(new double[] {1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[1] is NaN; must be finite. Leave missing values out first.");
  }
}
