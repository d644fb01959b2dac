package org.brinksim.wording.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.brinksim.comparison.Margins;
import org.brinksim.comparison.ResponseFamily;
import org.brinksim.comparison.ResponseSample;
import org.brinksim.scenario.Unit;
import org.junit.jupiter.api.Test;

class ComparisonWordsTest {

  private static ComparisonWords words(double[] a, double[] b) {
    ResponseSample sample = new ResponseSample("it", "it", Unit.PERSONNEL.key(), 10, false, a, b);
    return new ComparisonWords(
        ResponseFamily.of(List.of(sample), Margins.STANDARD).responses().get(0));
  }

  private static double[] all(double value) {
    double[] all = new double[200];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void aNumberThatHardlyAnyRunHasIsToldAsAShareInPerCent() {
    ComparisonWords gone = words(all(5), all(Double.NaN));

    assertThat(gone.compared()).isEqualTo("share of runs with a value, %");
    assertThat(gone.baseline()).isEqualTo("100.0");
    assertThat(gone.other()).isEqualTo("0.0");
    assertThat(gone.margin()).isEqualTo("± 2 points");
  }

  @Test
  void aNumberOfWhichAllRunsHaveOneValueIsToldAsTheShareThatHasIt() {
    ComparisonWords equal = words(all(5), all(5));

    assertThat(equal.compared()).isEqualTo("share of runs with this one value, %");
    assertThat(equal.verdict()).isEqualTo("same");
  }
}
