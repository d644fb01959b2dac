package org.brinksim.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.results.Summary.OfPoint;
import org.brinksim.results.Summary.OfQuantile;
import org.brinksim.results.Summary.OfResponse;
import org.brinksim.results.Summary.Probability;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;

class HeadlinesTest {

  private static final Scenario STARTER =
      new ScenarioReader(ShippedScenarios::find)
          .read(ShippedScenarios.find("starter").orElseThrow(), List.of())
          .scenario();

  private static Probability peak(String rung, int runs) {
    double share = runs / 1000.0;
    return new Probability(
        "peakRung=" + rung, "", runs, 1_000, share, List.of(share - 0.02, share + 0.02));
  }

  private static OfResponse response(
      String name, String unit, String label, int n, Double... values) {
    List<OfQuantile> quantiles =
        IntStream.range(0, values.length)
            .mapToObj(i -> new OfQuantile(List.of(0.05, 0.5, 0.95).get(i), values[i], null))
            .toList();
    return new OfResponse(name, unit, label, n, 1_000 - n, null, null, null, quantiles);
  }

  private static List<String> lines(List<OfResponse> responses, Probability... probabilities) {
    return new Headlines(STARTER, new OfPoint(0, 1_000, responses, Arrays.asList(probabilities)))
        .lines();
  }

  @Test
  void theyTellHowHighItWentAndWhatItCost() {
    List<OfResponse> responses =
        List.of(
            response("alder.killed", "personnel", "not a headline", 1_000, 1.0, 2.0, 3.0),
            response(
                "alder.casualties", "personnel", "Alder: casualties", 1_000, 81.0, 1372.4, 1e4),
            response("birch.casualties", "personnel", "Birch: casualties", 1_000, 0.5, 9.0, 167.0),
            response("casualtiesDay30", "day", "Days to the end", 700, 12.5, 40.0, null));

    assertThat(lines(responses, peak("clash", 240), peak("war", 751), peak("closure", 9)))
        .containsExactly(
            "",
            "Highest rung reached   share  95 % interval",
            "  War                 75.1\u00a0%  73.1 to 77.1\u00a0%",
            "  Clash               24.0\u00a0%  22.0 to 26.0\u00a0%",
            "",
            "Over the runs                           median (interval)  5 to 95 %",
            "  Alder: casualties (personnel)                     1,372  80 to 10,000",
            "  Birch: casualties (personnel)                         9  1 to 167",
            "  Days to the end (day, over all runs)                 40  13 to later than day 60");
  }

  @Test
  void whatIsSoOrNotHasAShareAndNoMedian() {
    List<OfResponse> responses =
        List.of(response("casualtiesDay30", "1 or 0", "Alder holds", 1_000, 0.0, 1.0, 1.0));
    Probability holds =
        new Probability(
            "casualtiesDay30", "Alder holds", 812, 1_000, 0.812, List.of(0.78662, 0.83504));

    assertThat(lines(responses, holds))
        .containsExactly(
            "",
            "How often       share  95 % interval",
            "  Alder holds  81.2\u00a0%  78.7 to 83.5\u00a0%");
  }

  @Test
  void whatNeverHadAValueIsLeftOut() {
    assertThat(lines(List.of(response("casualtiesDay30", "day", "Days to the end", 0)))).isEmpty();
    assertThat(new ArrayList<>(lines(List.of()))).isEmpty();
  }
}
