package org.brinksim.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.brinksim.text.Decimals;
import org.junit.jupiter.api.Test;

/** Readers judge assumptions by these words. */
class LawWordsTest {

  @Test
  void everyLawHasItsWords() {
    assertThat(
            List.of(
                    new ConstantLaw(3000),
                    new UniformLaw(List.of(0.3, 0.6)),
                    new LogUniformLaw(List.of(0.001, 0.006)),
                    new TriangularLaw(List.of(20.0, 45.0, 120.0)),
                    new BetaLaw(List.of(2.0, 5.0)),
                    new NormalLaw(List.of(10.0, 2.5)),
                    new LogNormalLaw(List.of(100.0, 0.4)),
                    new EventRateLaw(
                        new EventRateLaw.Count(5, 985, Optional.empty(), Optional.empty())),
                    new EventRateLaw(
                        new EventRateLaw.Count(0, 1, Optional.of(1.5), Optional.of(4000.0))),
                    new ChoiceLaw(List.of(1.0, 2.0, 4.0)))
                .stream()
                .map(law -> law.words(Decimals::written)))
        .containsExactly(
            "3000",
            "uniform, 0.3 to 0.6",
            "log-uniform, 0.001 to 0.006",
            "triangular, 20 to 120, most likely 45",
            "beta, alpha 2, beta 5",
            "normal, mean 10, standard deviation 2.5",
            "log-normal, median 100, standard deviation of the logarithm 0.4",
            "counted: 5 in 985 days",
            "counted: 0 in 1 day, with a prior of 1.5 in 4000 days",
            "one of 1, 2, 4");
  }
}
