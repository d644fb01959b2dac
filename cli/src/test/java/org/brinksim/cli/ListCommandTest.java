package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.brinksim.scenarios.ShippedScenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ListCommandTest {

  @TempDir private Path directory;

  @Test
  void eachShippedScenarioHasALine() {
    assertThat(Invocation.of(directory, "list"))
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                """
                kursk-2024  scenario      North Korean troops in the Kursk region, November 2024
                starter     scenario      Alder and Birch on the strip
                duel        verification  A duel with a known outcome
                """,
                ""));
  }

  @Test
  void asJsonTheyComeWithTheirDescriptions() {
    JsonNode shipped =
        Json.MAPPER.readTree(Invocation.of(directory, "list", "--json").out()).get("shipped");

    List<ShippedScenario> ofTheWorld = ShippedScenarios.list();
    List<ShippedScenario> known = ShippedScenarios.verificationList();
    assertThat(shipped).hasSize(ofTheWorld.size() + known.size());
    for (int i = 0; i < shipped.size(); i++) {
      boolean world = i < ofTheWorld.size();
      ShippedScenario expected = world ? ofTheWorld.get(i) : known.get(i - ofTheWorld.size());
      assertThat(shipped.get(i))
          .isEqualTo(
              Json.MAPPER
                  .createObjectNode()
                  .put("id", expected.id())
                  .put("kind", world ? "scenario" : "verification")
                  .put("title", expected.title())
                  .put("description", expected.description()));
    }
  }
}
