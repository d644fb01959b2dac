package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HundredthsTest {

  private final Hundredths hundredths = new Hundredths();

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "0.5, 0.5",
    "-3.07, -3.07",
    "0.1, 0.1",
    "10.10, 10.1",
    "0.125, 0.12",
    "0.375, 0.38",
    "-0.004, 0",
    "0.009, 0.01",
    "-99.999, -100",
    "1234567.891, 1234567.89"
  })
  void aNumberIsRoundedAndAsShortAsItCanBe(double number, String text) {
    assertThat(hundredths.format(number)).isEqualTo(text);
  }

  /** Coordinates have the precision of float; their hundredfold is then exact. */
  @Test
  void theFormatOfTheJdkWritesTheSameButForZeroWithASign() {
    DecimalFormat expected =
        new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    expected.setRoundingMode(RoundingMode.HALF_EVEN);
    SplittableRandom random = new SplittableRandom(20241105);
    for (int i = 0; i < 20_000; i++) {
      float coordinate = (float) ((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(5)));
      String text = expected.format(coordinate).replaceAll("^-0$", "0");

      assertThat(hundredths.format(coordinate)).as("%s", coordinate).isEqualTo(text);
    }
  }
}
