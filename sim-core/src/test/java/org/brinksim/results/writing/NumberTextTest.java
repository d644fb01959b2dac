package org.brinksim.results.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-3, -3",
    "2.5, 2.5",
    "1e-7, 1.0E-7",
    "1234567890123, 1234567890123",
    "9007199254740992, 9007199254740992",
    "9007199254740994, 9.007199254740994E15",
    "-1e300, -1.0E300",
    "0.1, 0.1",
    "NaN, ''",
    "Infinity, Infinity",
    "-Infinity, -Infinity"
  })
  void numbersAreWrittenWithoutIdleDigits(double value, String text) {
    assertThat(NumberText.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "7, 7",
    "0.1, 0.1",
    "16777216, 16777216",
    "3.4e38, 3.3999999521443642E38",
    "1e-40, 1.0E-40",
    "NaN, ''"
  })
  void shortNumbersHaveNoMoreDigitsThanTheyHold(float value, String text) {
    assertThat(NumberText.text(value)).isEqualTo(text);
  }

  @Test
  void numbersReadBackAsTheyWere() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(NumberText.text(value))).isEqualTo(value);
      }
      float small = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(small)) {
        assertThat(Float.parseFloat(NumberText.text(small))).isEqualTo(small);
      }
    }
  }
}
