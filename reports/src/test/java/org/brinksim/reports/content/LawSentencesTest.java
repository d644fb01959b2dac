package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.brinksim.law.Law;
import org.junit.jupiter.api.Test;



/** Readers judge assumptions by these words. */
class LawSentencesTest {

  @Test
  void everyLawHasItsWords() {
    assertThat(
            List.of(
                    new Law.Value(3000),
                    new Law.Uniform(List.of(0.3, 0.6)),
                    new Law.LogUniform(List.of(0.001, 0.006)),
                    new Law.Triangular(List.of(20.0, 45.0, 120.0)),
                    new Law.Beta(List.of(2.0, 5.0)),
                    new Law.Normal(List.of(10.0, 2.5)),
                    new Law.LogNormal(List.of(100.0, 0.4)),
                    new Law.Choice(List.of(1.0, 2.0, 4.0)))
                .stream()
                .map(LawSentences::of))
        .containsExactly(
            "fixed at 3,000",
            "uniform, 0.3 to 0.6",
            "log-uniform, 0.001 to 0.006",
            "triangular, 20 to 120, most likely 45",
            "beta(2, 5)",
            "normal, mean 10, standard deviation 2.5",
            "log-normal, median 100, standard deviation of the logarithm 0.4",
            "one of 1, 2, 4");
  }
}
