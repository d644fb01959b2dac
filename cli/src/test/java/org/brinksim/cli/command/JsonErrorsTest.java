package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ErrorObject;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonErrorsTest {
  private static final Path PAGE = Path.of("../docs/json.md");

  @TempDir private Path directory;

  private static JsonNode object(Invocation invocation) {
    return Json.MAPPER.readTree(invocation.out());
  }

  @Test
  void aListOfProblemsIsOneObjectOnStandardOutput() {
    Invocation refused =
        Invocation.of(
            directory, "run", "starter", "--json", "--set", "horizonDays=0", "--set", "restDay=1");

    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    JsonNode error = object(refused).get("error");
    assertThat(object(refused).propertyNames()).containsExactly("error");
    assertThat(error.propertyNames())
        .containsExactlyInAnyOrder("exitCode", "kind", "message", "advice", "problems");
    assertThat(error.get("kind").asString()).isEqualTo("invalid");
    assertThat(error.get("exitCode").asInt()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(error.get("problems")).hasSize(2);
    JsonNode first = error.get("problems").get(0);
    assertThat(first.propertyNames())
        .containsExactlyInAnyOrder("file", "line", "column", "path", "message");
    assertThat(first.get("path").asString()).isEqualTo("horizonDays");
    assertThat(first.get("message").asString()).startsWith("is 0; must be a whole number");
    assertThat(refused.err()).isEqualTo(error.get("message").asString() + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "run starter --no-such-option --json, 2, usage",
    "run starter --json -n 0, 2, usage",
    "run --json, 2, usage",
    "list --json more, 2, usage",
    "init --json, 2, usage",
    "run nothing --json, 2, refused",
    "report --json ., 2, refused",
    "explain --json file/x.yaml, 2, refused",
    "run --json starter -n 2 --out file/x, 3, unwritable"
  })
  void everyKindOfErrorIsOneToo(String line, int code, String kind) throws IOException {
    Files.writeString(directory.resolve("file"), "");
    Invocation refused = Invocation.of(directory, line.split(" "));

    assertThat(refused.code()).as(refused.out() + refused.err()).isEqualTo(code);
    JsonNode error = object(refused).get("error");
    assertThat(error.get("kind").asString()).isEqualTo(kind);
    assertThat(error.get("exitCode").asInt()).isEqualTo(code);
    assertThat(refused.err()).contains(error.get("message").asString()).isNotBlank();
    assertThat(error.get("problems")).isEmpty();
  }

  @Test
  void afterTwoDashesItIsTheNameOfAFileAndTheWordsGoToStandardError() {
    Invocation refused = Invocation.of(directory, "run", "--", "--json");

    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).startsWith("brink: \"--json\" is neither a file nor");
  }

  @Test
  void aFaultOfTheProgramIsOneToo() {
    java.time.Clock broken =
        new java.time.Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
          }

          @Override
          public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public java.time.Instant instant() {
            throw new IllegalStateException("the clock is broken");
          }
        };
    Invocation fault =
        Invocation.of(
            directory,
            broken,
            Terminal.none(),
            Interruption.byRequest(),
            "run",
            "starter",
            "--json");

    assertThat(fault.code()).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(object(fault).get("error").get("kind").asString()).isEqualTo("internal");
    assertThat(fault.err()).startsWith("brink: internal error: ");
  }

  @Test
  void thePageTellsEveryKindAndEveryKey() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(Arrays.stream(ErrorObject.Kind.values()).map(ErrorObject.Kind::word))
        .allSatisfy(kind -> assertThat(page).contains("| `" + kind + "` |"));
    assertThat(ErrorObject.class.getRecordComponents())
        .allSatisfy(key -> assertThat(page).contains("| `" + key.getName() + "` |"));
  }

  @Test
  void aReportIsOneObjectWithItsPageAndCharts() {
    Invocation.of(directory, "run", "starter", "-n", "12", "--quiet", "--no-charts", "--out", "a");

    Invocation drawn = Invocation.of(directory, "report", "a", "--json");

    assertThat(drawn.code()).as(drawn.err()).isEqualTo(ExitCode.DONE);
    JsonNode object = object(drawn);
    assertThat(object.propertyNames())
        .containsExactly("directory", "report", "charts", "differences");
    assertThat(object.get("report").asString()).isEqualTo("a/report.html");
    assertThat(directory.resolve("a/report.html")).exists();
    List<String> charts = object.get("charts").valueStream().map(JsonNode::asString).toList();
    assertThat(charts).contains("charts/peak-rung.svg", "charts/peak-rung.csv");
    assertThat(charts).allSatisfy(it -> assertThat(directory.resolve("a/" + it)).exists());
    assertThat(object.get("differences")).isEmpty();
  }
}
