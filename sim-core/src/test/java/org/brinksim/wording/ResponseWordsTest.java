package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.brinksim.experiment.Border;
import org.brinksim.scenario.ResultNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseWordsTest {
  private static final ResponseWords WORDS = new ResponseWords(Border.with().scenario());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personnel  | 1234.4 | 1,234\u00a0personnel",
        "fraction   | 0.126  | 12.6\u00a0%",
        "day        | 7.5    | day\u00a07.5",
        "1 or 0     | 1      | yes",
        "1 or 0     | 0      | no",
        "day        | NaN    | never",
      })
  void aValueHasItsUnit(String unit, double value, String words) {
    assertThat(WORDS.value("any", unit, value)).isEqualTo(words);
  }

  @Test
  void aLevelOfTheLadderIsItsRung() {
    assertThat(WORDS.value(ResultNames.PEAK_RUNG, "level", 3))
        .isEqualTo("An open clash, with losses");
    assertThat(WORDS.value(ResultNames.FINAL_RUNG, "level", 7)).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personnel | 1300 | 1000 | +300",
        "personnel | 1000 | 1300 | −300",
        "fraction  | 0.25 | 0.5  | −25",
        "day       | 12   | 10   | +2 days",
        "level     | 2    | 4    | −2 levels",
        "level     | NaN  | 4    | only one of them",
        "day       | NaN  | NaN  | the same",
        "1 or 0    | 1    | 0    | now it is so",
        "1 or 0    | 0    | 1    | no longer so",
      })
  void aDifferenceHasItsSign(String unit, double value, double baseline, String words) {
    assertThat(WORDS.difference(unit, value, baseline)).isEqualTo(words);
  }
}
