package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.document.writing.DocumentSchema;
import org.brinksim.scenario.reading.ScenarioShape;
import org.brinksim.study.reading.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

  @TempDir private Path directory;

  @Test
  void theSchemaOfStudiesIsPrinted() {
    Invocation printed = Invocation.of(directory, "schema", "study");

    assertThat(printed)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE, DocumentSchema.json(StudyReader.KIND).stripTrailing() + "\n", ""));
    assertThat(Json.MAPPER.readTree(printed.out()).get("title").asString())
        .isEqualTo("Brink study");
  }

  @Test
  void theSchemaOfScenariosIsPrinted() {
    Invocation printed = Invocation.of(directory, "schema", "scenario");

    assertThat(printed)
        .isEqualTo(
            new Invocation(
                ExitCode.DONE, DocumentSchema.json(ScenarioShape.KIND).stripTrailing() + "\n", ""));
    assertThat(Json.MAPPER.readTree(printed.out()).get("title").asString())
        .isEqualTo("Brink scenario");
  }
}
