package org.brinksim.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brinksim.document.shape.Shape;
import org.brinksim.document.writing.DocumentSchema;
import org.brinksim.scenario.Scenario;
import org.brinksim.study.reading.StudyFormatPage;
import org.brinksim.study.reading.StudyReader;
import org.junit.jupiter.api.Test;

/** Files that are made from the records' annotations must be as the annotations now make them. */
class GeneratedFilesTest {
  private static final Path SCHEMA =
      Path.of("src/main/resources/org/brinksim/scenario/reading/scenario.schema.json");
  private static final Path PAGE = Path.of("../docs/scenario-format.md");
  private static final Path STUDIES = Path.of("../docs/study-format.md");

  @Test
  void theCommittedSchemaIsUpToDate() throws IOException {
    assertUpToDate(SCHEMA, DocumentSchema.json(ScenarioShape.KIND));
  }

  @Test
  void theCommittedFormatPageIsUpToDate() throws IOException {
    assertUpToDate(PAGE, ScenarioFormatPage.markdown());
  }

  @Test
  void theCommittedPageOfStudiesIsUpToDate() throws IOException {
    assertUpToDate(STUDIES, StudyFormatPage.markdown());
  }

  @Test
  void thePageOfStudiesNamesEveryKey() {
    for (Shape.Field field : StudyReader.KIND.shape().fields()) {
      assertThat(StudyFormatPage.markdown()).contains("| `" + field.name() + "` |");
    }
    assertThat(StudyFormatPage.markdown()).doesNotContain("<!--");
  }

  @Test
  void theWorkedExampleOfThePageIsAScenario() {
    String page = ScenarioFormatPage.markdown();
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();

    Scenario scenario = Example.read(page.substring(start, page.indexOf("```", start)));

    assertThat(scenario.id()).isEqualTo("two-brigades");
  }

  @Test
  void thePageHasATableForEveryRecordAndNamesEveryKey() {
    String page = ScenarioFormatPage.markdown();
    for (String key : KeysOf.format()) {
      String name = key.substring(key.indexOf('.') + 1);
      boolean isKey = key.contains(".") && !name.equals("day") && !name.equals("date");
      assertThat(!isKey || page.contains("`" + name + "`")).as(key).isTrue();
    }
    assertThat(page).doesNotContain("<!--");
  }

  private static void assertUpToDate(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("brink.regenerate")) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .as(
            "%s is out of date: mvn -pl .,sim-core test -Dtest=GeneratedFilesTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dbrink.regenerate=true",
            file)
        .isEqualTo(expected);
  }
}
