package org.brinksim.reports.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.reports.RunReport;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenario.reading.ReadScenario;
import org.brinksim.scenario.reading.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts whose names would meet, as ids make them: each has files of its own all the same. */
class ChartNamesTest {
  private static final String FORCE =
      "  - {id: %s, side: %s, lethality: 0.01, fires: 0, formations: [{id: body, establishment: 100,"
          + " waves: [{onDay: 0, personnel: 100, training: 1, status: line}]}]}\n";

  @TempDir private Path directory;

  private static ReadScenario scenario() {
    String text =
        """
        format: 1
        id: meeting
        title: Names that meet
        start: 2030-03-01
        horizonDays: 10
        theatre: {type: mixed}
        combat:
          elementSize: 10
          substepsPerDay: 4
          untrainedQuality: 0.5
          untrainedVulnerability: 0
          frictionLoss: 0
          postureCover: {attack: 1, hold: 1, withdraw: 1}
          breakpoint: none
          cohesion: {lossSensitivity: 0, recoveryDays: 20, minimum: 0}
          casualties: {killedShare: 0.25, capturedWhenBroken: 0, returnShare: 0, returnDays: 30}
          restDays: 10
          destroyedFraction: 0
        sides:
          - {id: red, posture: attack}
          - {id: RED, posture: attack}
        ladder:
          halfLifeDays: 9
          rungs:
            - {id: low, level: 1, weight: 1, channel: through-time}
            - {id: high, level: 2, weight: 1, channel: Through-Time}
        states:
          - id: actor
            actions:
              - {id: act, rung: low, hazardPerDay: 0.5, assumption: none}
              - {id: more, rung: high, hazardPerDay: 0.5, assumption: none}
        forces:
        """
            + FORCE.formatted("x", "red")
            + FORCE.formatted("X", "RED")
            + FORCE.formatted("through-time-x", "red")
            + FORCE.formatted("through-time-X", "RED");
    return new ScenarioReader(name -> Optional.empty())
        .read(new DocumentText("meeting.yaml", text), List.of());
  }

  @Test
  void noTwoChartsShareAFileEvenWhereCapitalsAreAllAlike() throws Exception {
    Path run = directory.resolve("run");
    Execution.open(new RunRequest(scenario(), 1, 20, 2, run, false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());

    List<Path> written = new RunReport(run).draw();

    List<String> names = written.stream().map(p -> run.relativize(p).toString()).toList();
    assertThat(names.stream().map(n -> n.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    assertThat(names)
        .contains("charts/casualties-through-time-x.svg", "charts/casualties-x.svg")
        .anyMatch(n -> n.matches("charts/casualties-through-time-x\\.[0-9]\\.svg"))
        .anyMatch(n -> n.matches("charts/casualties-X\\.[0-9]\\.svg"));
    String page = Files.readString(run.resolve(RunReport.PAGE), StandardCharsets.UTF_8);
    List<String> anchors =
        page.lines()
            .flatMap(l -> Pattern.compile(" id=\"(chart-[^\"]*)\"").matcher(l).results())
            .map(m -> m.group(1))
            .toList();
    assertThat(anchors).hasSizeGreaterThan(8).doesNotHaveDuplicates();
  }
}
