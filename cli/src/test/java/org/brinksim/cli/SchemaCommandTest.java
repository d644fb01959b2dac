package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.brinksim.scenario.ScenarioSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

  @TempDir private Path directory;

  @Test
  void theSchemaOfScenariosIsPrinted() {
    Invocation printed = Invocation.of(directory, "schema", "scenario");

    assertThat(printed)
        .isEqualTo(new Invocation(ExitCode.DONE, ScenarioSchema.json().stripTrailing() + "\n", ""));
    assertThat(Json.MAPPER.readTree(printed.out()).get("title").asString())
        .isEqualTo("Brink scenario");
  }
}
