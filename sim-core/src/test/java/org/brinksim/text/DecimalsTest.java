package org.brinksim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  /** As Java 25 prints them; Java 17 prints a digit more of the first three. */
  @ParameterizedTest
  @CsvSource({
    "0x1.0p-31, 4.656612873077393E-10",
    "2.0E-3, 0.002",
    "0x1.cb2d6f618c879p142, 1.0E43",
    "0x0.0000000000001p-1022, 4.9E-324",
    "0x1.fffffffffffffp1023, 1.7976931348623157E308",
    "-0.0, -0.0",
    "1e7, 1.0E7",
    "9999999.0, 9999999.0",
    "0.001, 0.001",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void aNumberIsWrittenAsLaterVersionsOfJavaWriteIt(String number, String text) {
    assertThat(Decimals.text(Double.parseDouble(number))).isEqualTo(text);
  }

  @Test
  void aNumberReadsBackTheSameAndIsNeverLongerThanJavasOwn() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      float small = Float.intBitsToFloat(random.nextInt());

      assertThat(Double.parseDouble(Decimals.text(value))).isEqualTo((Double) value);
      assertThat(Decimals.text(value).length())
          .isLessThanOrEqualTo(Double.toString(value).length());
      assertThat(Float.parseFloat(Decimals.text(small))).isEqualTo((Float) small);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.0005, 0.0005",
    "-3e-5, -0.00003",
    "1e-15, 0.000000000000001",
    "4.656612873077393E-10, 0.0000000004656612873077393",
    "30, 30",
    "1234567890.5, 1234567890.5",
    "1e300, 1.0E300",
    "1e-16, 1.0E-16",
    "0, 0"
  })
  void whatPeopleReadHasDigitsAlone(double number, String written) {
    assertThat(Decimals.written(number)).isEqualTo(written);
  }
}
