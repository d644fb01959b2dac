package org.brinksim.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every unit, size and width: what people read of an estimate. */
class EstimateWordsTest {
  private static final Pattern TOLD =
      Pattern.compile("(−?[0-9,.]+)(?: \\((−?[0-9,.]+) to (−?[0-9,.]+)\\))?");

  private static EstimateWords words(String unit, boolean whole, int missing, OfQuantile... q) {
    OfResponse response =
        new OfResponse("r", unit, "R", 100, missing, 0.31, 1.0, List.of(0.09, 0.63), List.of(q));
    return new EstimateWords(response, unit, whole, 0, "later than day 60");
  }

  private static OfQuantile quantile(double p, Double value, Double low, Double high) {
    return new OfQuantile(p, value, Arrays.asList(low, high));
  }

  private static int decimals(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 0 : number.length() - point - 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "personnel",
        "elements",
        "level",
        "day",
        "severity",
        "fraction",
        "fraction per day",
        "km2",
        "personnel days",
        "fraction days",
        "km2 days"
      })
  void aMedianAndItsIntervalAreWrittenAlike(String unit) {
    boolean whole = List.of("personnel", "elements", "level").contains(unit);
    for (int size = -12; size <= 12; size++) {
      for (int width = size - 6; width <= Math.min(12, size + 3); width++) {
        double value = 3.14159265 * Math.pow(10, size);
        double half = 1.7 * Math.pow(10, width);
        EstimateWords words =
            words(unit, whole, 0, quantile(0.5, value, value - half, value + half));
        var told = TOLD.matcher(words.quantileWithInterval(0.5));
        assertThat(told.matches()).as(words.quantileWithInterval(0.5)).isTrue();
        if (told.group(2) != null) {
          assertThat(decimals(told.group(2))).isEqualTo(decimals(told.group(1)));
          assertThat(decimals(told.group(3))).isEqualTo(decimals(told.group(1)));
        }
        if (whole || unit.equals("day")) {
          assertThat(decimals(told.group(1))).isZero();
        }
        assertThat(words.unitWords()).doesNotContain("fraction", "probability", "km2");
      }
    }
  }

  @Test
  void aMeanOfWholeThingsNeedNotBeWhole() {
    assertThat(words("personnel", true, 0).mean()).isEqualTo("0.3 (0.1 to 0.6)");
    assertThat(words("fraction", false, 0).mean()).isEqualTo("30 (10 to 60)");
  }

  @Test
  void aBeliefIsNeverRoundedToCertainty() {
    EstimateWords words =
        words(
            "probability",
            false,
            0,
            quantile(0.05, 0.001, 0.0005, 0.002),
            quantile(0.5, 0.98, 0.56, 0.999),
            quantile(0.95, 0.999, 0.998, 0.999));

    assertThat(words.quantileWithInterval(0.5)).isEqualTo("98 (56 to > 99)");
    assertThat(words.spread()).isEqualTo("< 1 to > 99");
  }

  @Test
  void aDayThatWasNotObservedIsLater() {
    EstimateWords words =
        words(
            "day",
            false,
            30,
            quantile(0.05, 7.5, 3.0, 9.0),
            quantile(0.5, 35.5, 30.0, null),
            quantile(0.95, null, null, null));

    assertThat(words.isCensored()).isTrue();
    assertThat(words.quantileWithInterval(0.5)).isEqualTo("36 (30 to later than day 60)");
    assertThat(words.spread()).isEqualTo("8 to later than day 60");
    assertThat(words.brief().spread()).isEqualTo("8 to later");
    assertThat(words.full(words.quantile(0.95).orElseThrow())).isEqualTo("later than day 60");
  }

  @Test
  void whatIsSoOrNotHasItsShare() {
    Probability share = new Probability("r", "R", 47, 100, 0.47, List.of(0.375, 0.567));
    OfPoint point = new OfPoint(0, 100, List.of(), List.of(share));

    assertThat(words("1 or 0", false, 0).share(point)).contains(share);
    assertThat(words("day", false, 0).share(point)).isEqualTo(Optional.empty());
    assertThat(EstimateWords.share(share).replace('\u00a0', ' '))
        .isEqualTo("47 % of the model's runs (95 % interval 38 to 57 %)");
  }

  @Test
  void withoutAnyNumberThereIsADash() {
    assertThat(words("severity", false, 0).quantileWithInterval(0.5)).isEqualTo("–");
    assertThat(words("severity", false, 0).spread()).isEqualTo("–");
    assertThat(words("severity", false, 0).ninety()).isEmpty();
  }
}
