package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordedSampleTest {

  @Test
  void valuesThatAreMissingDoNotCount() {
    float[] values = {3, Float.NaN, 1, 2, Float.NaN, 3};
    RecordedSample sample = RecordedSample.of(values);

    assertThat(sample.size()).isEqualTo(4);
    assertThat(sample.mean()).isEqualTo(2.25f);
    assertThat(sample.count(3)).isEqualTo(2);
    assertThat(sample.count(7)).isZero();
    assertThat(values).containsExactly(3, Float.NaN, 1, 2, Float.NaN, 3);
  }

  @Test
  void quantilesLieBetweenOrderStatistics() {
    RecordedSample sample = RecordedSample.of(new float[] {40, 10, 20, 30});

    assertThat(sample.quantile(0)).isEqualTo(10);
    assertThat(sample.quantile(0.25)).isEqualTo(17.5f);
    assertThat(sample.quantile(0.5)).isEqualTo(25);
    assertThat(sample.quantile(1)).isEqualTo(40);
  }

  /** Those of whole samples are worked out by another library, with 64 bits. */
  @Test
  void quantilesAreThoseOfWholeSamples() {
    Random random = new Random(1);
    for (int n = 1; n < 200; n++) {
      float[] values = new float[n];
      double[] wide = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = (float) random.nextGaussian();
        wide[i] = values[i];
      }
      for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
        assertThat(RecordedSample.of(values).quantile(p))
            .isEqualTo((float) QuantileEstimate.of(wide, p, 0.95).value());
      }
    }
  }

  @Test
  void aSampleWithoutValuesHasNoMeanAndNoQuantile() {
    RecordedSample none = RecordedSample.of(new float[] {Float.NaN});

    assertThat(none.size()).isZero();
    assertThat(none.mean()).isNaN();
    assertThatThrownBy(() -> none.quantile(0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a sample without values has no quantile");
    assertThatThrownBy(() -> RecordedSample.of(new float[] {1}).quantile(1.5))
        .hasMessage("probability is 1.5; must be from 0 to 1");
    assertThatThrownBy(() -> RecordedSample.of(new float[] {1}).quantile(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
