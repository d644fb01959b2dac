package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.statistics.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers see numbers and dates only through these words: they must not mislead by rounding. */
class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1234.4, '1,234'",
    "-35, −35",
    "93.94, 93.9",
    "41.5, 41.5",
    "9.137, 9.14",
    "0.6263, 0.626",
    "0.00321, 0.00321",
    "0.1, 0.1",
    "NaN, none"
  })
  void numbersKeepThreeDigitsAndNoMore(double number, String words) {
    assertThat(Numerals.number(number)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0.624, 62 %",
    "0.0951, 9.5 %",
    "0.785, 79 %",
    "0.345, 35 %",
    "0.335, 34 %",
    "0.0625, 6.3 %",
    "0.9925, 99.3 %",
    "0.004, 0.4 %",
    "0, 0 %",
    "1, 100 %",
    "0.9962, 99.6 %",
    "0.0004, < 0.1 %",
    "0.9995, > 99.9 %",
    "0.9996, > 99.9 %"
  })
  void sharesNearTheEndsAreNeverRoundedToNeverOrAlways(double share, String words) {
    assertThat(Numerals.percent(share).replace('\u00a0', ' ')).isEqualTo(words);
  }

  @Test
  void aShareIsWrittenTheSameHoweverItWasWorkedOut() {
    // As a ratio, as what the others leave, and as the floating-point neighbours of both.
    assertThat(Numerals.percent(157 / 200.0)).isEqualTo("79\u00a0%");
    assertThat(Numerals.percent(1 - 43 / 200.0)).isEqualTo("79\u00a0%");
    assertThat(Numerals.percent(Math.nextDown(0.785))).isEqualTo("79\u00a0%");
    assertThat(Numerals.percent(Math.nextUp(0.785))).isEqualTo("79\u00a0%");
  }

  @Test
  void anIntervalOfSharesNamesThePerCentOnce() {
    assertThat(Numerals.percents(0.592, 0.648)).isEqualTo("59 to 65\u00a0%");
    assertThat(Numerals.percentRange(0.092, 0.13)).isEqualTo("9.2–13.0\u00a0%");
  }

  @Test
  void daysAndWholeNumbersHaveNoIdleDecimals() {
    assertThat(Numerals.day(41)).isEqualTo("41");
    assertThat(Numerals.day(41.25)).isEqualTo("41.25");
    assertThat(Numerals.day(Double.NaN)).isEqualTo("none");
    assertThat(Numerals.whole(12_345.6)).isEqualTo("12,346");
  }

  @Test
  void datesAreInEnglishWhateverTheMachine() {
    LocalDate start = LocalDate.of(2024, 11, 5);
    assertThat(Dates.full(start)).isEqualTo("5 November 2024");
    assertThat(Dates.brief(start)).isEqualTo("5 Nov 2024");
    assertThat(Dates.dayAndMonth(Dates.on(start, 60.9))).isEqualTo("4 Jan");
  }

  @Test
  void identifiersBecomeWords() {
    assertThat(Names.words("send-more")).isEqualTo("send more");
    assertThat(Names.title("engagedLossPerDay")).isEqualTo("Engaged loss per day");
    assertThat(Names.capital("")).isEmpty();
  }

  @Test
  void stepsAreRoundAndNotTooMany() {
    assertThat(Steps.within(180, 8)).isEqualTo(25);
    assertThat(Steps.within(7660, 15)).isEqualTo(1000);
    assertThat(Steps.within(1, 10)).isEqualTo(0.1);
    assertThat(Steps.within(0.03, 6)).isEqualTo(0.005);
    assertThatThrownBy(() -> Steps.within(0, 5))
        .hasMessage("the range is 0; must be above 0 and finite");
  }

  private static final Pattern NUMBER = Pattern.compile("−?[0-9,]+(?:\\.([0-9]+))?");

  private static int decimalsIn(String words) {
    Matcher number = NUMBER.matcher(words);
    assertThat(number.matches()).as(words).isTrue();
    return number.group(1) == null ? 0 : number.group(1).length();
  }

  private static double read(String words) {
    return Double.parseDouble(words.replace(",", "").replace('−', '-'));
  }

  /** Numbers of every size with intervals of every width, above and below zero. */
  @Test
  void aNumberAndItsIntervalAreWrittenAlikeAndAsFinelyAsTheIntervalSupports() {
    for (int size = -12; size <= 12; size++) {
      for (int width = -12; width <= 12; width++) {
        for (double digits : new double[] {-7.7123456, -1, 1, 2.3456789, 4.9999999, 9.9999999}) {
          for (double wide : new double[] {1, 1.9, 3, 4.99, 5, 7.1, 9.99}) {
            double low = digits * Math.pow(10, size);
            interval(low, low + wide * Math.pow(10, width));
          }
        }
      }
    }
  }

  private static void interval(double low, double high) {
    double width = high - low;
    if (width <= 1000 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)))) {
      return;
    }
    int decimals = Numerals.decimals(low, high);
    String from = Numerals.rounded(low, decimals);
    String to = Numerals.rounded(high, decimals);

    assertThat(from + to).doesNotContainIgnoringCase("e");
    assertThat(decimalsIn(from)).isEqualTo(decimalsIn(to)).isEqualTo(Math.max(0, decimals));
    double unit = Math.pow(10, -decimals);
    assertThat(unit).isBetween(width / 51, width / 4.9);
    assertThat(Math.abs(read(from) - low)).isLessThanOrEqualTo(0.11 * width);
    assertThat(Math.abs(read(to) - high)).isLessThanOrEqualTo(0.11 * width);
    assertThat(from).isNotEqualTo(to);
  }

  @Test
  void noNumberIsWrittenInTheNotationOfComputers() {
    for (int size = -320; size <= 308; size++) {
      for (double digits : new double[] {1, -1.5, 4.6566128730773926, 9.9999999}) {
        double value = digits * Double.parseDouble("1e" + size);
        if (Double.isFinite(value)) {
          assertThat(Numerals.number(value)).doesNotContainIgnoringCase("e");
          assertThat(Numerals.number(value)).hasSizeLessThan(24);
        }
      }
    }
    assertThat(Numerals.number(1e-12)).isEqualTo("0.000000000001");
    assertThat(Numerals.number(1e12)).isEqualTo("1,000,000,000,000");
    assertThat(Numerals.number(-2.5e-20)).isEqualTo("−2.5\u00a0×\u00a010⁻²⁰");
    assertThat(Numerals.number(Double.POSITIVE_INFINITY)).isEqualTo("∞");
  }

  @ParameterizedTest
  @CsvSource({
    "-40, 261, -1",
    "0.1, 0.6, 1",
    "914, 1076, -1",
    "59, 65, 0",
    "3, 3, 0",
    "0.5, 0.5, 3",
    "0.1, 0.6000000000000001, 1"
  })
  void theLastDigitIsAFifthOfTheWidthAtMost(double low, double high, int decimals) {
    assertThat(Numerals.decimals(low, high)).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1, 1, 0",
    "0.5, 0.5, 3",
    "81, 10000, -1",
    "140, 4678, 0",
    "12.3, 45.6, 1",
    "0.0024, 0.0096, 4",
    "-2, 2, 2"
  })
  void theEndsOfASpreadAreFinerThanThoseOfAnInterval(double low, double high, int decimals) {
    assertThat(Numerals.spreadDecimals(low, high)).isEqualTo(decimals);
  }

  /** Every count of every number of runs: what is not never or always does not read so. */
  @Test
  void everyShareIsWrittenLikeItsInterval() {
    for (int n : new int[] {1, 2, 3, 7, 20, 60, 200, 999, 1000, 20_000}) {
      for (int k = 0; k <= n; k += Math.max(1, n / 250)) {
        Proportion share = Proportion.of(k, n, 0.95);
        double low = share.interval().low();
        double high = share.interval().high();
        String told = Numerals.percent(share.share(), low, high);
        assertThat(told.equals("0\u00a0%")).as(told).isEqualTo(k == 0);
        assertThat(told.equals("100\u00a0%")).as(told).isEqualTo(k == n);
        ends(Numerals.percents(low, high).replace("\u00a0%", "").split(" to "));
      }
    }
  }

  private static void ends(String... ends) {
    assertThat(ends).hasSize(2);
    for (String end : ends) {
      assertThat(end).matches("0|100|[<>] [0-9.]+|[0-9]+(\\.[0-9]+)?");
    }
    if (ends[0].contains(".") && ends[1].contains(".")) {
      assertThat(ends[0].split("\\.")[1]).hasSameSizeAs(ends[1].split("\\.")[1]);
    }
  }
}
