package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.scenarios.ShippedScenario;
import org.brinksim.scenarios.ShippedScenarios;
import org.brinksim.scenarios.ShippedStudies;
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
                kursk-2024                        scenario      North Korean troops in the Kursk region, November 2024
                kursk-2024-rapid-commitment       scenario      Kursk variant: all five units go to the line at once
                kursk-2024-slow-training          scenario      Kursk variant: training takes three times as long
                kursk-2024-reinforcement          scenario      Kursk variant: the contingent grows to 15,000 and beyond
                kursk-2024-no-foreign-troops      scenario      Kursk variant: no foreign troops at all (the counterfactual)
                kursk-2024-south-korea-arms       scenario      Kursk variant: South Korea arms Ukraine within weeks
                kursk-2024-technology-transfer    scenario      Kursk variant: Russia pays in military technology
                kursk-2024-treaty-fails           scenario      Kursk variant: the defence treaty is voted down
                kursk-2024-treaty-delayed         scenario      Kursk variant: the vote on the treaty is put off for months
                kursk-2024-denial-holds           scenario      Kursk variant: denial holds, and outsiders see little
                kursk-2024-diplomatic-withdrawal  scenario      Kursk variant: diplomacy brings the contingent home
                starter                           scenario      Alder and Birch on the strip
                strait                            scenario      The strait: a blockade, an escort and a mediator (invented)
                kursk-what-matters                study         What matters in Kursk, and what does not
                kursk-commitment-by-arming        study         How much is committed, and whether Seoul sends arms
                kursk-variants                    study         All variants of the Kursk baseline
                strait-observers                  study         When the League votes, and how rough the strait is
                duel                              verification  A duel with a known outcome
                unequal-duel                      verification  A duel of many against good
                linear-duel                       verification  A duel under unaimed fire
                square-law                        verification  The square law in the mean
                linear-law                        verification  The linear law in the mean
                mixed-law                         verification  Guerrillas against regulars
                area-fire                         verification  Area fire alone
                quality                           verification  The square law, scaled by quality and cover
                iwo-jima                          verification  Iwo Jima, February and March 1945: Engel's Lanchester model
                growth                            verification  Training, integration and recovery
                watching                          verification  Belief and estimates
                telegraph                         verification  Beliefs in what comes and goes
                hazards                           verification  Waiting times
                ladder                            verification  A ladder with a known probability
                """,
                ""));
  }

  @Test
  void asJsonTheyComeWithTheirDescriptions() {
    JsonNode shipped =
        Json.MAPPER.readTree(Invocation.of(directory, "list", "--json").out()).get("shipped");

    List<String> kinds = new ArrayList<>();
    List<ShippedScenario> all = new ArrayList<>();
    add("scenario", ShippedScenarios.list(), kinds, all);
    add("study", ShippedStudies.list(), kinds, all);
    add("verification", ShippedScenarios.verificationList(), kinds, all);
    assertThat(shipped).hasSize(all.size());
    for (int i = 0; i < shipped.size(); i++) {
      ShippedScenario expected = all.get(i);
      assertThat(shipped.get(i))
          .isEqualTo(
              Json.MAPPER
                  .createObjectNode()
                  .put("id", expected.id())
                  .put("kind", kinds.get(i))
                  .put("title", expected.title())
                  .put("description", expected.description()));
    }
  }

  private static void add(
      String kind, List<ShippedScenario> shipped, List<String> kinds, List<ShippedScenario> all) {
    shipped.forEach(
        one -> {
          kinds.add(kind);
          all.add(one);
        });
  }
}
