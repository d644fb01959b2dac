package org.brinksim.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
    assertThat(Numerals.percentRange(0.092, 0.13)).isEqualTo("9.2–13\u00a0%");
  }

  @Test
  void daysAndWholeNumbersHaveNoIdleDecimals() {
    assertThat(Numerals.day(41)).isEqualTo("41");
    assertThat(Numerals.day(41.25)).isEqualTo("41.3");
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
        .hasMessage("the range is 0.0; must be above 0 and finite");
  }
}
