package org.brinksim.model.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.model.Sketch;
import org.brinksim.model.SteppedRun;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responses: how one number is made of a course, and what is missing where nothing happened. */
class ResponseDefinitionsTest {

  /** Soldiers arrive: 100 on day 2, 300 on day 5, and 100 of them leave at once on day 8. */
  private static Sketch coming() {
    return Sketch.mixed()
        .ladder("")
        .days(10)
        .force(
            "east", "red", "lethality: 0, fires: 0", wave("first", 2, 100), wave("second", 5, 300))
        .force("west", "blue", "lethality: 0, fires: 0", wave("brigade", 4, 100))
        .item("calendar", "{id: recall, date: 8, effects: [{withdraw: west}]}");
  }

  private static String wave(String id, int day, int soldiers) {
    return Sketch.formation(
        id,
        300,
        "{onDay: %d, personnel: %d, training: 0.5, status: reserve}".formatted(day, soldiers),
        "");
  }

  private static double response(Sketch sketch, String metric, String aggregate) {
    return sketch
        .item("responses", "{id: it, metric: " + metric + ", aggregate: " + aggregate + "}")
        .start()
        .toEnd()
        .response("it");
  }

  /** East's numbers on days 0 to 10: 0 0 100 100 100 400 400 400 400 400 400. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "final | 400",
        "peak | 400",
        "mean | 245.4545454545",
        "total | 2700",
        "{atDay: 0} | 0",
        "{atDay: 4} | 100",
        "{atDay: 4.9} | 100",
        "{atDay: 5} | 400",
        "{firstDayAbove: 0} | 2",
        "{firstDayAbove: 100} | 5",
        "{firstDayAbove: 400} | NaN",
        "{firstDayBelow: 1} | 0",
        "{firstDayBelow: 0} | NaN",
        "{finalAbove: 399} | 1",
        "{finalAbove: 400} | 0"
      })
  void oneNumberIsMadeOfTheCourse(String aggregate, double expected) {
    double got = response(coming(), "east.present", aggregate);

    if (Double.isNaN(expected)) {
      assertThat(got).isNaN();
    } else {
      assertThat(got).isCloseTo(expected, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2500", "2, 2800"})
  void aTotalIsWeightedByTheLengthOfTheStep(double step, double expected) {
    // Half days: 2.0 to 4.5 at 100 (6 values), 5.0 to 10 at 400 (11). Two days: 100 on 2 and 4, 400
    // on 6, 8, 10.
    assertThat(response(coming().with("stepDays", step), "east.present", "total"))
        .isEqualTo(expected);
  }

  @Test
  void aFallIsFound() {
    assertThat(response(coming(), "west.present", "{firstDayBelow: 1}")).isZero();
    assertThat(response(coming(), "west.withdrawn", "{firstDayAbove: 0}")).isEqualTo(8);
  }

  /** West has nobody before day 4 and from day 8 on: no training then, and none counted. */
  @Test
  void daysWithoutAValueAreLeftOut() {
    assertThat(response(coming(), "west.training", "mean")).isEqualTo(0.5);
    assertThat(response(coming(), "west.training", "peak")).isEqualTo(0.5);
    assertThat(response(coming(), "west.training", "total")).isEqualTo(2);
    assertThat(response(coming(), "west.training", "final")).isNaN();
    assertThat(response(coming(), "west.training", "{atDay: 1}")).isNaN();
    assertThat(response(coming(), "west.training", "{firstDayAbove: 0.4}")).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "final",
    "peak",
    "mean",
    "total",
    "{atDay: 3}",
    "{firstDayAbove: -100}",
    "{firstDayBelow: 100}",
    "{finalAbove: -100}"
  })
  void whatNeverWasIsMissingNotZero(String aggregate) {
    assertThat(response(coming(), "rung", aggregate)).isNaN();
  }

  /** Metrics are kept as 32-bit numbers, in which 0.3 is a little above 0.3. */
  @Test
  void aBoundThatIsJustReachedIsNotPassed() {
    Sketch sketch =
        Sketch.mixed()
            .force(
                "east",
                "red",
                "lethality: 0, fires: 0",
                camp("{onDay: 0, personnel: 100, training: 0.3, status: reserve}"))
            .force("west", "blue", "lethality: 0, fires: 0", Sketch.inLine("brigade", 100));

    assertThat(response(sketch, "east.training", "{firstDayAbove: 0.3}")).isNaN();
  }

  private static String camp(String wave) {
    return Sketch.formation("unit", 100, wave, "");
  }

  /** An override may cut a run short of a response's day, which is then missing. */
  @Test
  void aDayBeyondTheHorizonIsMissing() {
    String yaml =
        coming().item("responses", "{id: it, metric: east.present, aggregate: {atDay: 9}}").yaml();
    ReadScenario read =
        new ScenarioReader(name -> Optional.empty())
            .read(new DocumentText("short.yaml", yaml), Assignment.parse(List.of("horizonDays=6")));
    Scenario scenario = read.scenario();
    SteppedRun run =
        SteppedRun.of(
            new org.brinksim.experiment.Experiment(
                org.brinksim.model.CompiledScenario.of(scenario), 1),
            0);

    assertThat(run.to(6).response("it")).isNaN();
  }
}
