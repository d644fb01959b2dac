package org.brinksim.reports.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.reports.chart.Heading;
import org.brinksim.reports.chart.RankedBars;
import org.brinksim.reports.chart.RankedBars.Row;
import org.brinksim.reports.chart.Tone;
import org.brinksim.results.tracing.Dependences;
import org.brinksim.results.tracing.Dependences.Dependence;
import org.brinksim.results.tracing.Dependences.OfConclusion;
import org.brinksim.results.tracing.Dependences.OfResponse;
import org.brinksim.results.tracing.Dependences.Share;
import org.brinksim.results.tracing.Dependences.Unknown;
import org.brinksim.results.tracing.Dependences.Worth;
import org.brinksim.results.tracing.ResponseTrace.Correlation;
import org.brinksim.scenario.condition.Condition;
import org.junit.jupiter.api.Test;

class DependenceChartsTest {
  private static final Unknown CLAIM =
      new Unknown("seen", "Troops were seen", List.of("troops", "spread"), "");

  private static Unknown parameter(String id) {
    return new Unknown(id, id, List.of(id), "assumed");
  }

  private static Correlation correlation(double r) {
    return new Correlation(r, 500, List.of(r - 0.05, r + 0.05));
  }

  private static Dependence dependence(Unknown unknown, double share, double r, boolean clear) {
    return new Dependence(
        unknown,
        new Share(share, List.of(Math.max(0, share - 0.05), share + 0.05)),
        share * 100,
        clear,
        unknown.isClaim() ? null : correlation(r),
        null);
  }

  private static OfResponse response(String name, List<Dependence> dependences) {
    return new OfResponse(
        name,
        "losses of " + name,
        "personnel",
        500,
        0,
        null,
        100,
        new Share(0.3, List.of(0.25, 0.35)),
        dependences);
  }

  private static DependenceCharts charts(
      int total, List<OfResponse> responses, List<OfConclusion> conclusions) {
    return new DependenceCharts(
        new Dependences("border", 500, total, 0.95, 0.05, responses, conclusions),
        (name, title, note, reading) -> new Heading(name, title, "subtitle", note, reading));
  }

  private static List<Dependence> dependences() {
    List<Dependence> all =
        new ArrayList<>(
            List.of(
                dependence(parameter("fires"), 0.4, 0.6, true),
                dependence(parameter("trainingDays"), 0.2, -0.4, true),
                dependence(parameter("bend"), 0.1, 0.01, true)));
    for (int i = 0; i < 5; i++) {
      all.add(dependence(parameter("idle" + i), 0.001 * i, 0.02, false));
    }
    all.add(dependence(CLAIM, 0.25, 0, true));
    return all;
  }

  @Test
  void parametersAreRankedAndNoiseIsGreyAndFew() {
    OfResponse response = response("a", dependences());

    RankedBars chart = charts(500, List.of(response), List.of()).dependence(response, "depends-a");

    assertThat(chart.rows())
        .extracting(Row::id)
        .containsExactly("fires", "trainingDays", "bend", "idle4", "idle3", "idle2");
    assertThat(chart.rows())
        .extracting(Row::tone)
        .containsExactly(
            Tone.series(1), Tone.series(0), Tone.series(2), Tone.NONE, Tone.NONE, Tone.NONE);
    assertThat(chart.rows().get(1).name()).isEqualTo("Training days");
    assertThat(chart.rows().get(1).words()).isEqualTo("20\u00a0%  ·  −0.40");
    assertThat(chart.heading().note()).contains("as 2 more that are left out").endsWith("itself.");
    assertThat(chart.values().to()).isEqualTo(0.45);
    assertThat(chart.numbers().rows().get(3)).startsWith("idle4", "Idle4", "0", "0.004");
  }

  @Test
  void aSampleIsSaidToBeOne() {
    OfResponse response = response("a", dependences());

    assertThat(
            charts(9000, List.of(response), List.of()).dependence(response, "x").heading().note())
        .endsWith("From the first 500 runs.");
  }

  /** Claims stand beside parameters, each with the response that it tells most of. */
  @Test
  void whatIsWorthKnowingStandsWithTheResponseItTellsMostOf() {
    List<OfResponse> responses =
        List.of(
            response("a", dependences()),
            response("b", List.of(dependence(parameter("trainingDays"), 0.6, 0.7, true))));

    RankedBars chart = charts(500, responses, List.of()).worthKnowing().orElseThrow();

    assertThat(chart.rows())
        .extracting(Row::id)
        .containsExactly("trainingDays", "fires", "seen", "bend");
    assertThat(chart.rows())
        .extracting(Row::words)
        .containsExactly(
            "60\u00a0%: Losses of b",
            "40\u00a0%: Losses of a", "25\u00a0%: Losses of a", "10\u00a0%: Losses of a");
    assertThat(chart.rows().get(2).name()).isEqualTo("Claim “Troops were seen” (2 parameters)");
  }

  @Test
  void whereNothingIsToldFromNoiseNothingIsCalledWorthKnowing() {
    List<Dependence> idle = List.of(dependence(parameter("idle"), 0.01, 0.02, false));

    assertThat(charts(500, List.of(response("a", idle)), List.of()).worthKnowing()).isEmpty();
  }

  private static OfConclusion conclusion(Worth... worths) {
    return new OfConclusion(
        "peakRung>=war",
        new Condition("peakRung", Condition.Comparison.AT_LEAST, 3),
        false,
        "war",
        "war",
        "",
        new Share(0.4, List.of(0.36, 0.44)),
        0.5,
        List.of(worths));
  }

  @Test
  void aConclusionHasAChartWhereSomethingIsClearlyWorthKnowing() {
    Worth clear = new Worth(parameter("fires"), 0.05, List.of(0.03, 0.07), true);
    Worth maybe = new Worth(parameter("bend"), 0.01, List.of(0.0, 0.03), true);
    Worth none = new Worth(parameter("idle"), 0.0, List.of(0.0, 0.01), false);
    DependenceCharts charts = charts(500, List.of(), List.of());

    RankedBars chart = charts.worth(conclusion(clear, maybe, none), "worth-war").orElseThrow();

    assertThat(chart.rows()).extracting(Row::id).containsExactly("fires", "bend");
    assertThat(chart.rows()).extracting(Row::clear).containsExactly(true, false);
    assertThat(chart.rows().get(0).words()).isEqualTo("5.0 points (3.0 to 7.0)");
    assertThat(chart.values().to()).isEqualTo(7);
    assertThat(charts.worth(conclusion(maybe, none), "worth-war")).isEmpty();
  }
}
