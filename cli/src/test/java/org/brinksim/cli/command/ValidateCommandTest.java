package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ValidateCommandTest {

  private static final String GOOD =
      "%s is ok: Alder and Birch on the strip (%d days, 2 forces, 2 states, 3 parameters)\n";
  private static final String BAD =
      """
      bad.yaml is not a valid scenario (2 problems):
        line 2, column 8   start   is "soon"; must be a date such as 2024-11-05
        line 3, column 30  parameters.resolve.unit   is blank; must be text
      """;

  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(directory.resolve("good.yaml"), "extends: starter\nhorizonDays: 90\n");
    Files.writeString(
        directory.resolve("bad.yaml"),
        "extends: starter\nstart: soon\nparameters: {resolve: {unit: \"\"}}\n");
  }

  @Test
  void goodFilesAreToldInALineEach() {
    assertThat(Invocation.of(directory, "validate", "good.yaml", "starter"))
        .isEqualTo(
            new Invocation(
                ExitCode.DONE,
                GOOD.formatted("good.yaml", 90) + GOOD.formatted("starter", 60),
                ""));
  }

  @Test
  void allFilesAreCheckedWhenOneIsBad() {
    assertThat(Invocation.of(directory, "validate", "bad.yaml", "none.yaml", "good.yaml"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                GOOD.formatted("good.yaml", 90),
                BAD
                    + "brink: \"none.yaml\" is neither a file nor a shipped scenario."
                    + " Maybe see \"brink list\".\n"));
  }

  @Test
  void whatIsSetIsCheckedToo() {
    assertThat(Invocation.of(directory, "validate", "good.yaml", "--set", "horizonDays=7"))
        .isEqualTo(new Invocation(ExitCode.DONE, GOOD.formatted("good.yaml", 7), ""));
  }

  @Test
  void asJsonProblemsAreResults() {
    Invocation checked = Invocation.of(directory, "validate", "good.yaml", "bad.yaml", "--json");

    assertThat(Json.MAPPER.readTree(checked.out().replace(directory.toString() + "/", "")))
        .isEqualTo(
            Json.MAPPER.readTree(
                """
                {"ok": false, "files": [
                  {"file": "good.yaml", "ok": true, "problems": [], "warnings": [], "message": "",
                   "summary": {"id": "starter", "title": "Alder and Birch on the strip", "days": 90,
                     "forces": 2, "states": 2, "parameters": 3}},
                  {"file": "bad.yaml", "ok": false, "summary": null, "warnings": [],
                   "message": %s,
                   "problems": [
                     {"file": "bad.yaml", "line": 2, "column": 8, "path": "start",
                      "message": "is \\"soon\\"; must be a date such as 2024-11-05"},
                     {"file": "bad.yaml", "line": 3, "column": 30, "path": "parameters.resolve.unit",
                      "message": "is blank; must be text"}]}]}
                """
                    .formatted(Json.MAPPER.writeValueAsString(BAD.stripTrailing()))));
    assertThat(checked.err()).isEmpty();
    assertThat(checked.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  private static final String ODD =
      """
      odd.yaml has 1 warning:
        line 2, column 21  parameters.spare   is used by nothing. Maybe write $spare where it is meant
      """;

  private void writeOddFile() throws IOException {
    Files.writeString(
        directory.resolve("odd.yaml"),
        "extends: starter\nparameters: {spare: {value: 3, unit: days, assumption: none}}\n");
  }

  @Test
  void aWarningIsToldAndTheFileIsOk() throws IOException {
    writeOddFile();
    String ok = GOOD.formatted("odd.yaml", 60).replace("3 parameters", "4 parameters");

    assertThat(Invocation.of(directory, "validate", "odd.yaml"))
        .isEqualTo(new Invocation(ExitCode.DONE, ok, ODD));
  }

  @Test
  void strictlyAWarningIsRefused() throws IOException {
    writeOddFile();

    assertThat(Invocation.of(directory, "validate", "odd.yaml", "--strict"))
        .isEqualTo(new Invocation(ExitCode.BAD_INPUT, "", ODD));
    assertThat(Invocation.of(directory, "validate", "good.yaml", "--strict").code()).isZero();
  }

  @Test
  void asJsonWarningsHaveTheirKind() throws IOException {
    writeOddFile();
    JsonNode json =
        Json.MAPPER.readTree(Invocation.of(directory, "validate", "odd.yaml", "--json").out());
    JsonNode strict =
        Json.MAPPER.readTree(
            Invocation.of(directory, "validate", "odd.yaml", "--json", "--strict").out());

    assertThat(json.get("ok").asBoolean()).isTrue();
    assertThat(strict.get("ok").asBoolean()).isFalse();
    JsonNode warning = json.get("files").get(0).get("warnings").get(0);
    assertThat(warning.get("kind").asString()).isEqualTo("UNUSED_PARAMETER");
    assertThat(warning.get("path").asString()).isEqualTo("parameters.spare");
  }

  @Test
  void aRunSaysHowManyWarningsThereAre() throws IOException {
    writeOddFile();

    assertThat(
            Invocation.of(directory, "run", "odd.yaml", "-n", "2", "--no-charts", "--out", "a")
                .err())
        .contains("It has 1 warning; to read: ./brink validate odd.yaml\n");
    assertThat(
            Invocation.of(
                    directory, "run", "odd.yaml", "-n", "2", "--no-charts", "--out", "b", "--quiet")
                .err())
        .isEmpty();
  }
}
