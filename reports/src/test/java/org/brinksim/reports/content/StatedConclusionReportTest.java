package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.reports.EngineRun;
import org.brinksim.reports.chart.Chart;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.reading.ScenarioReader;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report has charts of whatever its scenario concludes about. */
class StatedConclusionReportTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
alder.casualtiesShare>0.14       | 0.5 | depends-alder.casualtiesShare | “Alder's expedition: casualties, share of those arrived” is more than 14 %
alder.casualties>300             | 0.3 | depends-alder.casualties      | “Alder's expedition: casualties” is more than 300 personnel
finalRung<clash                  | 0.5 | depends-finalRung             | The rung that stands at the end is below “Clash”
peakRung>=war                    | 0.5 | depends-peakRung              | “War” or a higher rung is reached
alder.reinforce.firstDay<=20     | 0.3 | depends-alder.reinforce.firstDay | falls on day 20 or before
""")
  void itIsDrawn(String when, double share, String chart, String words) {
    RunResults results =
        RunResults.read(
            EngineRun.of(
                new DocumentText(
                    "own.yaml",
                    "extends: starter\nid: own\nconclusion: {when: '"
                        + when
                        + "', share: "
                        + share
                        + "}\n"),
                200,
                directory.resolve("run")));

    List<Section> sections = ReportBuilder.report(results).sections();

    assertThat(charts(sections)).contains(chart).doesNotHaveDuplicates();
    assertThat(told(sections)).anySatisfy(it -> assertThat(it).contains(words + " in "));
    assertThat(told(sections))
        .anySatisfy(
            it ->
                assertThat(it)
                    .containsPattern("The scenario asks whether it is more probable than [0-9.]+"));
  }

  /** The chart of what is worth knowing for it has a name of its own, whatever rungs are called. */
  @Test
  void whatIsWorthKnowingForItIsDrawn() {
    RunResults results =
        RunResults.read(
            EngineRun.of(
                new DocumentText(
                    "own.yaml",
                    "extends: starter\nid: own\nconclusion: {when: alder.casualties>400, share: 0.5}\n"),
                500,
                directory.resolve("run")));

    assertThat(charts(ReportBuilder.report(results).sections())).contains("worth-stated");
  }

  @Test
  void anUnknownChartIsNoName() {
    ChartNames names =
        new ChartNames(
            new ScenarioReader(ShippedScenarios::find)
                .read(ShippedScenarios.find("starter").orElseThrow(), List.of())
                .scenario());

    assertThatIllegalArgumentException().isThrownBy(() -> names.of(ChartNames.WORTH, "nothing"));
  }

  private static List<String> charts(List<Section> sections) {
    return sections.stream()
        .flatMap(section -> section.charts().stream())
        .map(Chart::heading)
        .map(heading -> heading.name())
        .toList();
  }

  private static List<String> told(List<Section> sections) {
    return sections.stream()
        .flatMap(
            section ->
                Stream.concat(section.words().stream(), section.findings().values().stream()))
        .toList();
  }
}
