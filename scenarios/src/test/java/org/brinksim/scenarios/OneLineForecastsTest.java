package org.brinksim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The lines beside the model, worked out a second time by hand from the words of the claims. */
class OneLineForecastsTest {
  private static final OneLineForecasts LINES =
      new OneLineForecasts(Runs.scenario("kursk-2024"), Runs.of("kursk-2024", 1, 2));

  /** 17,819 lost of 35,500 in 78 days, halved: 0.32 % a day. */
  @Test
  void lossesAreThoseOfTheFrontBeforeTheStart() {
    assertThat(LINES.lossesPerDay()).isCloseTo(0.003218, within(5e-7));
    assertThat(LINES.casualties().get("dprkCasualtiesDay60")).isCloseTo(1062, within(0.5));
    assertThat(LINES.casualties().get("dprk.casualties")).isCloseTo(3185, within(1.0));
    assertThat(LINES.casualties().get("russia.casualties")).isCloseTo(20_560, within(1.0));
  }

  /** 5 in 985 days: 1 − (985/1165)^5.5; never in 985 days: 1 − (985/1165)^0.5. */
  @Test
  void actsComeAsOftenAsTheyWereCounted() {
    assertThat(LINES.chance("nuclear-acts")).isCloseTo(0.6027, within(5e-5));
    assertThat(LINES.chance("rok-unarmed")).isCloseTo(0.0805, within(5e-5));
  }

  @Test
  void theTableOfAPageIsReplacedAndNothingElse() {
    String page =
        "before\n<!-- lines: made by GoldenResultsTest -->\nstale\n<!-- end of lines -->\nafter\n";

    assertThat(LINES.writtenInto(page))
        .startsWith("before\n<!-- lines: made by GoldenResultsTest -->\n\n| by day")
        .endsWith("|\n\n<!-- end of lines -->\nafter\n")
        .doesNotContain("stale");
  }
}
