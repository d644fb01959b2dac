package org.brinksim.lab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brinksim.document.overlay.DocumentText;
import org.brinksim.page.PageTheme;
import org.brinksim.results.Kept;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.RunManifest;
import org.brinksim.results.writing.Execution;
import org.brinksim.results.writing.RunRequest;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.study.reading.ReadStudy;
import org.brinksim.study.reading.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The points of a study, as a page offers them. */
class StudySettingsTest {
  private static final String FACTORIAL =
      """
      scenario: starter
      replications: 3
      design: {type: factorial}
      factors:
        lethality: {levels: [0.003, 0.006]}
        border: {whatIf: {asItIs: {}, open: {without: [birch.close-border]}}}
      """;

  @TempDir private Path directory;

  private static ReadStudy study(String text) {
    return new StudyReader(ShippedScenarios::find, name -> Optional.empty(), ShippedScenarios.ids())
        .read(new DocumentText("s.yaml", "format: 1\nid: s\ntitle: A study\n" + text), List.of());
  }

  private Path run(ReadStudy study) throws Exception {
    Path out = directory.resolve("run");
    Execution.open(
            new RunRequest(
                study.scenarios(),
                Optional.of(study.text()),
                study.design(),
                study.study().root(),
                study.replications(),
                Optional.empty(),
                1,
                Kept.EVERYTHING,
                out,
                false))
        .execute((done, failed, requested) -> {}, new AtomicBoolean());
    return out;
  }

  private static StudySettings settings(ReadStudy study) {
    return StudySettings.of("A study", "", study.design());
  }

  @Test
  void aPointIsWhatIsPinnedAndWhatIsChangedByHand() throws Exception {
    ReadStudy study = study(FACTORIAL);

    StudySettings settings = settings(study);

    assertThat(settings.points()).hasSize(4);
    StudySettings.Point last = settings.points().get(3);
    assertThat(last.words())
        .isEqualTo("Lethality 0.006 casualties per soldier per day, border: open");
    assertThat(last.pinned()).isEqualTo(Map.of("lethality", 0.006));
    assertThat(last.interventions()).containsExactly("without birch.close-border");
    assertThat(settings.points().get(0).interventions()).isEmpty();
    assertThat(StudySettings.of(RunManifest.read(run(study)))).isEqualTo(settings);
  }

  @Test
  void thePageOfADirectoryHoldsTheFirstRunsOfEachPoint() throws Exception {
    String page = LabPage.of(run(study(FACTORIAL)), PageTheme.SYSTEM);

    Matcher found =
        Pattern.compile("<script [^>]*id=\"facts\">(.*?)</script>", Pattern.DOTALL).matcher(page);
    assertThat(found.find()).isTrue();
    JsonNode told = JsonMapper.builder().build().readTree(found.group(1)).get("study");
    assertThat(page).contains("<h1>A study</h1>");
    for (JsonNode point : told.get("points")) {
      assertThat(point.get("recorded").get("count").asInt()).isEqualTo(3);
      assertThat(point.get("recorded").get("of").asInt()).isEqualTo(3);
    }
  }

  /** It varies nothing but draws: there is nothing to choose. */
  @Test
  void aStudyOfDrawsAloneHasNoPoints() {
    ReadStudy study = study("scenario: starter\ndesign: {type: monteCarlo}\n");

    assertThat(settings(study).points()).isEmpty();
    assertThat(
            LabPage.of(
                study.scenarios().get(0), settings(study), study.design(), 1, PageTheme.SYSTEM))
        .contains("\"points\" : [ ]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
scenarios: [kursk-2024, kursk-2024-denial-holds]; design: {type: factorial}; factors: {lethality: {levels: [0.003, 0.004]}} | the study has several scenarios
scenario: starter; randomNumbers: independent; design: {type: factorial}; factors: {lethality: {levels: [0.003, 0.004]}} | Maybe make the page of its scenario: brink lab starter
scenario: starter; design: {type: factorial}; factors: {combat.restDays: {levels: [1, 2]}} | the study varies a number that is no parameter
scenario: starter; design: {type: latinHypercube, points: 201}; factors: {lethality: {from: 0.003, to: 0.004}} | the study has 201 points; a page offers at most 200
""")
  void whatAPageCannotTakeIsSaid(String study, String words) {
    ReadStudy read = study(study.replace("; ", "\n") + "\n");

    assertThat(StudySettings.problem(read.design(), read.scenarios().get(0).scenario()))
        .hasValueSatisfying(it -> assertThat(it).contains(words));
  }

  @Test
  void aDirectoryThatAPageCannotTakeIsRefused() throws Exception {
    Path out =
        run(
            study(
                "scenario: starter\nreplications: 2\ndesign: {type: factorial}\n"
                    + "factors: {combat.restDays: {levels: [1, 2]}}\n"));

    assertThatThrownBy(() -> LabPage.of(out, PageTheme.SYSTEM))
        .isInstanceOf(RunDirectoryException.class)
        .hasMessageContaining("combat.restDays");
  }
}
