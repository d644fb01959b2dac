package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code brink flip}: what would reverse a conclusion. */
class FlipCommandTest {

  @TempDir private static Path directory;

  @BeforeAll
  static void run() {
    SmallRun.run(directory, "-n", "120", "--seed", "5", "--no-charts");
  }

  private static Invocation flip(String... arguments) {
    return Invocation.of(
        directory,
        Stream.concat(Stream.of("flip", "a"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  @Test
  void theMovesAreToldInWordsAndAsNumbers() {
    String[] asked = {"--when", "alder.casualties>300", "--share", "10%", "-n", "60"};
    Invocation told = flip(asked);
    JsonNode json =
        Json.MAPPER.readTree(
            flip(Stream.concat(Arrays.stream(asked), Stream.of("--json")).toArray(String[]::new))
                .out());

    assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.DONE);
    assertThat(told.err()).startsWith("Tried 1 of at most ");
    assertThat(told.out())
        .startsWith("alder.casualties>300 holds in ")
        .contains("so in more than 10\u00a0%")
        .contains("(lethality) down to ")
        .endsWith("All other assumptions stay as they are drawn.\n");
    JsonNode move = json.get("moves").get(0);
    assertThat(move.get("after").get("n").asInt()).isEqualTo(60);
    assertThat(move.get("after").get("share").asDouble()).isLessThanOrEqualTo(0.1);
    assertThat(move.get("moved").get(0).get("quantile").asDouble()).isBetween(0.02, 0.98);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
alder.casualty>3     | 0.1  | 60 | brink: the run in a has no response "alder.casualty". Did you mean "alder.casualties"? Maybe see the columns of its replications.csv
alder.casualties>300 | 10   | 60 | brink flip: --share is "10"; must be a share of runs between 0 and 1, as 0.05 or 5%
alder.casualties>300 | few  | 60 | brink flip: --share is "few"; must be a share of runs between 0 and 1, as 0.05 or 5%
alder.casualties>300 | 0    | 60 | brink flip: --share is "0"; must be a share of runs between 0 and 1, as 0.05 or 5%
alder.casualties>300 | 0.1  | 9  | brink flip: --replications is 9; must be at least 50
""")
  void whatCannotBeAskedIsRefused(String when, String share, String n, String message) {
    Invocation refused = flip("--when", when, "--share", share, "-n", n);
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines().findFirst()).contains(message);
  }

  /** The scenario's own conclusion is meant where none is typed. */
  @Test
  void theScenariosConclusionIsSought() throws IOException {
    Files.writeString(
        directory.resolve("own.yaml"),
        "extends: starter\nid: own\nconclusion: {when: alder.casualties>300, share: 0.1}\n");
    Invocation run =
        Invocation.of(
            directory, "run", "own.yaml", "-n", "60", "--seed", "5", "--no-charts", "--out", "b");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);

    Invocation stated = Invocation.of(directory, "flip", "b", "-n", "60", "--json");
    Invocation typed =
        Invocation.of(
            directory,
            "flip",
            "b",
            "--when",
            "alder.casualties>300",
            "--share",
            "0.1",
            "-n",
            "60",
            "--json");
    assertThat(stated.code()).as(stated.err()).isEqualTo(ExitCode.DONE);
    assertThat(stated.out()).isEqualTo(typed.out());
    assertThat(Invocation.of(directory, "flip", "b", "--when", "peakRung>=war").err())
        .startsWith("brink flip: --share is missing");
  }

  @Test
  void withoutAConclusionItIsAskedFor() {
    assertThat(flip().err()).contains("--when is missing, and the scenario states no conclusion");
    assertThat(flip().code()).isEqualTo(ExitCode.BAD_INPUT);
  }
}
