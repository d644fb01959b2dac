package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.chart.EventTimes;
import org.brinksim.reports.chart.EventTimes.Event;
import org.brinksim.reports.chart.EventTimes.Group;
import org.brinksim.results.reading.RunResults;
import org.brinksim.statistics.Proportion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An action that never happened is a row too, and one that was certain from the start is none. */
class ActionChartsTest {
  @TempDir private Path directory;
  private ActionCharts charts;

  @BeforeEach
  void read() {
    charts = new ActionCharts(new Subject(RunResults.read(new SyntheticRun().write(directory))));
  }

  @Test
  void actionsAreGroupedByStateAndSortedByHowOftenTheyHappen() {
    List<Group> groups = charts.firstActions().orElseThrow().groups();

    assertThat(groups).extracting(Group::name).containsExactly("Alder", "Birch", "Cedar");
    assertThat(groups.get(0).events())
        .extracting(Event::name)
        .containsExactly("sends another battalion", "offers a truce");
    assertThat(groups.get(1).events()).extracting(Event::name).containsExactly("closes the border");
  }

  @Test
  void sharesAreOfAllRunsAndDaysOfThoseInWhichItHappened() {
    Proportion share = Proportion.of(50, 200, 0.95);

    // It happens in every fourth run, on day 20 + r/10: days 20 to 39.
    assertThat(charts.groups().get(1).events().get(0))
        .isEqualTo(
            new Event(
                "close-border",
                "closes the border",
                50,
                0.25,
                share.interval().low(),
                share.interval().high(),
                24.25,
                29.5,
                34));
  }

  @Test
  void whatNeverHappenedHasAnUpperLimitAndNoDay() {
    Event never = charts.groups().get(2).events().get(1);

    assertThat(never.name()).isEqualTo("joins the war");
    assertThat(never.runs()).isZero();
    assertThat(never.low()).isZero();
    assertThat(never.high()).isEqualTo(Proportion.of(0, 200, 0.95).interval().high());
    assertThat(never.median()).isNaN();
  }

  @Test
  void whatIsNotPossibleInTheScenarioIsLeftOutAndCounted(@TempDir Path other) throws IOException {
    Path run = new SyntheticRun().write(other);
    Path scenario = run.resolve("scenario.yaml");
    String text = Files.readString(scenario);
    Files.writeString(
        scenario,
        text.replace("hazardPerDay: 0.00001", "hazardPerDay: 0")
            .replace("hazardPerDay: 0.005, ", ""));
    EventTimes chart =
        new ActionCharts(new Subject(RunResults.read(run))).firstActions().orElseThrow();

    assertThat(chart.groups())
        .flatExtracting(Group::events)
        .extracting(Event::name)
        .containsExactly("sends another battalion", "closes the border", "mediate");
    assertThat(chart.heading().note())
        .endsWith(
            " say nothing about its day. Left out: 2 acts that are not possible in this scenario.");
    assertThat(charts.firstActions().orElseThrow().heading().note())
        .endsWith(" say nothing about its day.");
  }

  @Test
  void theTableHasThoseOfTheStartToo() {
    assertThat(charts.all().get(1).events())
        .extracting(Event::name)
        .containsExactly("protests", "closes the border");
  }
}
