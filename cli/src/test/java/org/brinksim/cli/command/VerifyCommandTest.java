package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.verification.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyCommandTest {

  private static final String GROWTH =
      "Training, experience, integration and recovery approach 1 exponentially";

  @TempDir private Path directory;

  @Test
  void aCheckIsATableWithItsSourceAndItsTolerance() {
    Invocation verified = Invocation.of(directory, "verify", "--only", "growth");

    assertThat(verified.out().lines().limit(5))
        .containsExactly(
            GROWTH + " (growth)",
            "  Source: Lack after t days: what it was, times exp(-t/T)",
            "  Tolerance: No chance; metrics are kept with seven digits",
            "  compared                               expected        got     error  tolerance  rests on",
            "  training in camp, after 1 days         0.226227   0.226227  -4.9e-11    1.0e-06  rounding  pass");
    assertThat(verified.out())
        .endsWith(
            """

            11 of 11 comparisons in 1 checks are within their tolerance. For a seed drawn at random a sound model would fail one of
            them with a probability below 0.
            """);
    assertThat(verified.err()).isEqualTo("1 of 1: " + GROWTH + "\n");
    assertThat(verified.code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void asJsonEachComparisonHasItsNumbers() {
    JsonNode all =
        Json.MAPPER.readTree(
            Invocation.of(directory, "verify", "--only", "kaplan-meier", "--json").out());

    assertThat(all.get("seed").longValue()).isEqualTo(Verification.SEED);
    assertThat(all.get("passes").booleanValue()).isTrue();
    assertThat(all.get("falseAlarm").doubleValue()).isZero();
    assertThat(all.get("checks")).hasSize(1);
    JsonNode check = all.get("checks").get(0);
    assertThat(check.get("id").stringValue()).isEqualTo("kaplan-meier");
    assertThat(check.get("comparisons")).hasSize(7);
    JsonNode last = check.get("comparisons").get(6);
    assertThat(last.get("quantity").stringValue()).isEqualTo("in remission after 23 weeks");
    assertThat(last.get("expected").doubleValue()).isEqualTo(0.4482);
    assertThat(last.get("error").doubleValue())
        .isEqualTo(last.get("got").doubleValue() - last.get("expected").doubleValue());
    assertThat(last.get("passes").booleanValue()).isTrue();
  }

  @Test
  void thePageIsWrittenInPlaceOfWhatIsThere() throws IOException {
    Path page = directory.resolve("page.md");
    Files.writeString(page, "old");

    Invocation verified =
        Invocation.of(directory, "verify", "--only", "growth", "--write", "page.md");

    assertThat(Files.readString(page)).startsWith("<!-- Made by").contains("### " + GROWTH);
    assertThat(verified.err()).endsWith("Wrote page.md\n");
  }

  @Test
  void whatIsNoCheckIsRefusedWithTheirNames() {
    Invocation refused = Invocation.of(directory, "verify", "--only", "grow");

    assertThat(refused.err()).contains("\"grow\" is not a check. Checks: square-law, ");
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void threadsMustBeThere() {
    assertThat(Invocation.of(directory, "verify", "--threads", "0").err())
        .contains("--threads is 0; must be from 1 to 1024");
  }
}
