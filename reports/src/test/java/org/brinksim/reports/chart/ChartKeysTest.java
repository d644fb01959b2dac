package org.brinksim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.reports.content.ReportBuilder;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart's table is to be joined with the other tables of its run: by names that they have. */
class ChartKeysTest {
  private static final Set<String> KEYS = Set.of("id", "actor", "event", "into");
  private static final Set<String> WORDS = Set.of("label", "part", "intoLabel");
  @TempDir private Path directory;
  private RunResults recording;
  private List<Chart> charts;

  @BeforeEach
  void read() {
    recording = RunResults.read(new SyntheticRun().write(directory));
    charts = ReportBuilder.report(recording).charts();
  }

  /** All names of the scenario and of the columns of replications.csv; empty for none. */
  private Set<String> names() {
    Scenario scenario = recording.scenario();
    Set<String> names = new HashSet<>(Set.of(""));
    scenario.ladder().rungs().forEach(rung -> names.add(rung.id()));
    scenario.states().forEach(state -> names.add(state.id()));
    scenario.states().forEach(state -> state.actions().forEach(act -> names.add(act.id())));
    recording.summary().responses().forEach(response -> names.add(response.name()));
    scenario.ladder().rungs().forEach(rung -> names.add(ResultNames.peakAtLeast(rung)));
    names.addAll(scenario.parameters().keySet());
    names.addAll(scenario.claims().keySet());
    return names;
  }

  @Test
  void everyKeyOfEveryChartIsANameThatTheRunDirectoryHas() {
    Set<String> names = names();
    for (Chart chart : charts) {
      NumberTable table = chart.numbers();
      for (int c = 0; c < table.columns().size(); c++) {
        int column = c;
        String name = table.columns().get(c);
        if (KEYS.contains(name)) {
          assertThat(table.rows())
              .as(chart.heading().name())
              .allSatisfy(row -> assertThat(names).contains(row.get(column)));
        } else if (!WORDS.contains(name)) {
          assertThat(table.rows())
              .as(chart.heading().name() + " " + name)
              .allSatisfy(row -> assertThat(row.get(column)).matches("|-?[0-9.]+(E-?[0-9]+)?"));
        }
      }
    }
  }

  @Test
  void noWordOfATableHoldsANumberOrABlankThatIsNone() {
    for (Chart chart : charts) {
      assertThat(chart.numbers().rows())
          .as(chart.heading().name())
          .allSatisfy(row -> assertThat(String.join(",", row)).doesNotContain("\u00a0", "%"));
    }
  }

  @Test
  void aKeyIsToldOncePerDay() {
    for (Chart chart : charts) {
      NumberTable table = chart.numbers();
      List<Integer> keys = new java.util.ArrayList<>();
      for (String name :
          List.of("day", "id", "into", "actor", "event", "runs", "part", "from", "dot")) {
        if (table.columns().contains(name)) {
          keys.add(table.columns().indexOf(name));
        }
      }
      if (!(chart instanceof Curves)) {
        assertThat(table.rows().stream().map(row -> keys.stream().map(row::get).toList()))
            .as(chart.heading().name())
            .doesNotHaveDuplicates();
      }
    }
  }
}
