package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Terminal;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ExplainCommandTest {

  @TempDir private Path directory;

  private Invocation explain(int columns, String... more) {
    String[] arguments = new String[more.length + 2];
    arguments[0] = "explain";
    arguments[1] = "starter";
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Invocation.of(
        directory,
        Invocation.CLOCK,
        new Terminal(true, true, false, () -> columns),
        Interruption.byRequest(),
        arguments);
  }

  @Test
  void parametersComeWithLawUnitAndBasisInTheWidthOfTheTerminal() {
    assertThat(explain(100, "--parameters", "--set", "resolve=0.25"))
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                """
                Alder and Birch on the strip (starter)

                3 parameters: 1 (33 %) on a claim that holds the figure, 0 (0 %) inspired by claims that do not, 2
                (67 %) assumed.

                Parameters: what nobody outside knows exactly, drawn once per replication

                parameter    value                         unit                          rests on
                alderTroops  triangular, 1500 to 3000,     personnel                     claim troops-seen: Some
                             most likely 2000                                            2,000 soldiers of Alder are
                                                                                         on the strip (an invented
                                                                                         newspaper, 2030-02-28)
                lethality    log-uniform, 0.002 to 0.01    casualties per soldier per    assumption: a few tenths of
                                                           day                           a percent to one percent of
                                                                                         the enemy a day
                resolve      0.25                          log                           assumption: how it leans is
                                                                                         not known
                """,
                ""));
  }

  @Test
  void claimsComeFirstThenParametersThenTheRest() {
    assertThat(
            explain(1_000).out().lines().filter(line -> line.matches("[A-Z].*|[0-9]+ numbers.*")))
        .containsExactly(
            "Alder and Birch on the strip (starter)",
            "118 numbers: 1 (0.8 %) on a claim that holds the figure, 0 (0 %) inspired by claims that do not, 117 (99.2 %) assumed.",
            "Claims: what the sources say",
            "Parameters: what nobody outside knows exactly, drawn once per replication",
            "Drivers: what makes actions likelier, or less likely",
            "Other numbers");
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    for (int columns : new int[] {60, 80, 120}) {
      assertThat(explain(columns).out().lines().filter(line -> line.matches(" .*|.*  .*")))
          .isNotEmpty()
          .allMatch(line -> line.length() <= columns);
    }
  }

  @Test
  void elsewhereEachNumberHasALineOfItsOwnForGrep() {
    Invocation explained = Invocation.of(directory, "explain", "starter");

    assertThat(
            explained.out().lines().filter(line -> line.startsWith("calendar.summit.outcomes.0")))
        .singleElement()
        .asString()
        .matches(
            "calendar.summit.outcomes.0.probability +0.5 +probability +assumption: Planned long"
                + " before; even odds that it does any good");
  }

  @Test
  void asJsonNothingIsLost() {
    JsonNode json =
        Json.MAPPER.readTree(Invocation.of(directory, "explain", "starter", "--json").out());

    assertThat(json.propertyNames())
        .containsExactly("id", "title", "kinds", "claims", "parameters", "drivers", "numbers");
    assertThat(json.get("kinds"))
        .isEqualTo(Json.MAPPER.readTree("{\"claim\": 1, \"inspired\": 0, \"assumed\": 117}"));
    assertThat(json.get("claims").get(0))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"id": "troops-seen", "says": "Some 2,000 soldiers of Alder are on the strip",
                 "value": "2000", "unit": "personnel", "by": "an invented newspaper",
                 "date": "2030-02-28", "source": ""}
                """));
    assertThat(json.get("parameters").get(2))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"path": "parameters.resolve", "value": "uniform, -0.5 to 0.5", "unit": "log",
                 "kind": "assumed", "claims": [], "basis": "assumption: how it leans is not known"}
                """));
    assertThat(json.get("drivers").get(0))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"action": "alder.reinforce", "driver": "casualties.own", "weight": "3",
                 "words": "×1.35 for each 10 points of casualties of its own"}
                """));
    assertThat(json.get("numbers"))
        .extracting(number -> number.get("path").asString())
        .contains("combat.elementSize", "forces.alder.lethality")
        .noneMatch(path -> path.startsWith("parameters."));
  }

  @Test
  void driversAreToldInWordsActionByAction() {
    String out = Invocation.of(directory, "explain", "starter").out().replace('\u00a0', ' ');
    String from = "Drivers: what makes actions likelier, or less likely\n\n";

    assertThat(out.substring(out.indexOf(from), out.indexOf("\n\nOther numbers")))
        .isEqualTo(
            from
                + """
                action              times as likely
                alder.reinforce     ×1.35 for each 10 points of casualties of its own
                alder.reinforce     ×2.01 while this stands: Birch closes the border
                alder.offer-truce   ×1.65 for each 10 points of casualties of its own
                birch.close-border  ×1.11 for each 10 points of belief that Alder has more than 1,500 soldiers in contact
                birch.close-border  ×2.72 for each 1 of its resolve
                birch.accept-truce  ×0.368 for each 1 of its resolve\
                """);
  }

  /** A factor of more than ten, or of less than a tenth, is told for a smaller step. */
  @Test
  void noDriverOfAShippedScenarioIsToldByAFactorThatSaysLittle() {
    List<String> factors = new ArrayList<>();
    for (String id : ShippedScenarios.ids()) {
      JsonNode json = Json.MAPPER.readTree(Invocation.of(directory, "explain", id, "--json").out());
      for (JsonNode driver : json.get("drivers")) {
        String words = driver.get("words").asString();
        if (words.contains("for each 1 of") || words.contains("while this")) {
          continue;
        }
        factors.add(words.substring(1, words.indexOf(' ')));
      }
    }

    assertThat(factors)
        .hasSizeGreaterThan(100)
        .allSatisfy(factor -> assertThat(Double.parseDouble(factor)).isBetween(0.1, 10.0));
  }

  /** People write 0.0005, not 5.0E-4. */
  @Test
  void noNumberOfAShippedScenarioIsWrittenAsComputersDo() {
    List<String> ids = new ArrayList<>(ShippedScenarios.ids());
    ids.addAll(ShippedScenarios.verificationIds());
    for (String id : ids) {
      assertThat(Invocation.of(directory, "explain", id).out())
          .as(id)
          .doesNotContainPattern("(?<![#A-Za-z0-9.-])[0-9]+(\\.[0-9]+)?E-?[0-9]+");
    }
  }
}
