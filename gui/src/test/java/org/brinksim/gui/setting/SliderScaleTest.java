package org.brinksim.gui.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinksim.law.BetaLaw;
import org.brinksim.law.ChoiceLaw;
import org.brinksim.law.ConstantLaw;
import org.brinksim.law.EventRateLaw;
import org.brinksim.law.LogNormalLaw;
import org.brinksim.law.LogUniformLaw;
import org.brinksim.law.NormalLaw;
import org.brinksim.law.TriangularLaw;
import org.brinksim.law.UniformLaw;
import org.junit.jupiter.api.Test;

class SliderScaleTest {

  @Test
  void aUniformLawHasEvenSteps() {
    SliderScale scale = SliderScale.of(new UniformLaw(List.of(10.0, 20.0)));

    assertThat(scale).isEqualTo(new SliderScale(10, 20, false, List.of()));
    assertThat(scale.value(0)).isEqualTo(10);
    assertThat(scale.value(100)).isEqualTo(15);
    assertThat(scale.value(200)).isEqualTo(20);
    assertThat(scale.step(15)).isEqualTo(100);
    assertThat(scale.step(99)).isEqualTo(200);
  }

  @Test
  void aLogUniformLawHasStepsOfEqualRatio() {
    SliderScale scale = SliderScale.of(new LogUniformLaw(List.of(0.001, 0.1)));

    assertThat(scale.value(100)).isEqualTo(0.01);
    assertThat(scale.step(0.01)).isEqualTo(100);
  }

  @Test
  void valuesAreRoundedToThreeDigitsWithinTheRange() {
    SliderScale scale = SliderScale.of(new TriangularLaw(List.of(10_000.0, 11_000.0, 12_500.0)));

    assertThat(scale.value(77)).isEqualTo(11_000);
    assertThat(scale.value(78)).isEqualTo(11_000);
    assertThat(scale.value(79)).isEqualTo(11_000);
    assertThat(scale.value(81)).isEqualTo(11_000);
    assertThat(scale.value(85)).isEqualTo(11_100);
  }

  @Test
  void lawsWithoutAnEndGetOneAtThreeStandardDeviations() {
    assertThat(SliderScale.of(new NormalLaw(List.of(5.0, 2.0))))
        .isEqualTo(new SliderScale(-1, 11, false, List.of()));
    SliderScale logNormal = SliderScale.of(new LogNormalLaw(List.of(10.0, 0.5)));
    assertThat(logNormal.logarithmic()).isTrue();
    assertThat(logNormal.high()).isEqualTo(10 * Math.exp(1.5));
  }

  /** Also where nothing was counted, whose law begins at 0. */
  @Test
  void aCountedRateHasStepsOfEqualRatioOverNearlyAllOfItsLaw() {
    EventRateLaw none =
        new EventRateLaw(new EventRateLaw.Count(0, 985, Optional.empty(), Optional.empty()));
    SliderScale scale = SliderScale.of(none);

    assertThat(scale.logarithmic()).isTrue();
    assertThat(scale.low()).isEqualTo(none.quantile(0.00135)).isPositive();
    assertThat(scale.high()).isEqualTo(none.quantile(0.99865)).isBetween(0.005, 0.006);
    assertThat(scale.step(scale.value(120))).isEqualTo(120);
  }

  @Test
  void aFixedValueMayBeHalvedToNothingOrDoubled() {
    assertThat(SliderScale.of(new ConstantLaw(3000)))
        .isEqualTo(new SliderScale(0, 6000, false, List.of()));
    assertThat(SliderScale.of(new ConstantLaw(0)))
        .isEqualTo(new SliderScale(0, 1, false, List.of()));
    assertThat(SliderScale.of(new ConstantLaw(-2)))
        .isEqualTo(new SliderScale(-4, 0, false, List.of()));
  }

  @Test
  void aChoiceHasItsNumbersAlone() {
    assertThat(SliderScale.of(new ChoiceLaw(List.of(3.0, 1.0, 3.0))).choices())
        .containsExactly(1.0, 3.0);
  }

  @Test
  void aShareGoesFromNothingToAll() {
    assertThat(SliderScale.of(new BetaLaw(List.of(2.0, 5.0))))
        .isEqualTo(new SliderScale(0, 1, false, List.of()));
  }
}
