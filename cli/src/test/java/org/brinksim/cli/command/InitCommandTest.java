package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.directory.RunFiles;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

  @TempDir private Path directory;

  private static String shipped(String id) {
    return ShippedScenarios.find(id).orElseThrow().text();
  }

  private static Invocation wrote(String file, String source) {
    return new Invocation(
        ExitCode.DONE,
        """
        Wrote %1$s, a copy of %2$s. Next:
          ./brink validate %1$s
          ./brink run %1$s
        """
            .formatted(file, source),
        "");
  }

  @Test
  void anIdOfOnesOwnGivesTheStarterUnderThatId() throws IOException {
    assertThat(Invocation.of(directory, "init", "my-war"))
        .isEqualTo(wrote("my-war.yaml", "starter"));
    assertThat(Files.readString(directory.resolve("my-war.yaml")))
        .isEqualTo(shipped("starter").replace("\nid: starter\n", "\nid: my-war\n"))
        .isNotEqualTo(shipped("starter"));
    assertThat(RunFiles.names(directory)).containsExactly("my-war.yaml");
  }

  @Test
  void theIdOfAShippedScenarioGivesThatAsItIs() throws IOException {
    assertThat(Invocation.of(directory, "init", "kursk-2024"))
        .isEqualTo(wrote("kursk-2024.yaml", "kursk-2024"));
    assertThat(Files.readString(directory.resolve("kursk-2024.yaml")))
        .isEqualTo(shipped("kursk-2024"));
  }

  @Test
  void withoutAnIdItIsTheStarter() {
    assertThat(Invocation.of(directory, "init")).isEqualTo(wrote("starter.yaml", "starter"));
  }

  @Test
  void aShippedScenarioCanBeCopiedUnderAnotherIdToAnyFile() throws IOException {
    Invocation copied =
        Invocation.of(directory, "init", "mine", "--from", "kursk-2024", "--to", "new/dir/m.yaml");

    assertThat(copied).isEqualTo(wrote("new/dir/m.yaml", "kursk-2024"));
    assertThat(Files.readString(directory.resolve("new/dir/m.yaml")))
        .isEqualTo(shipped("kursk-2024").replace("\nid: kursk-2024\n", "\nid: mine\n"));
  }

  @Test
  void whatItWroteIsValid() {
    Invocation.of(directory, "init", "my-war");

    assertThat(Invocation.of(directory, "validate", "my-war.yaml").code()).isEqualTo(ExitCode.DONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "null", "no", "longest"})
  void whatItWroteIsValidUnderEveryIdThatItTakes(String word) {
    String id = word.equals("longest") ? "i".repeat(64) : word;
    Invocation.of(directory, "init", id);

    assertThat(Invocation.of(directory, "validate", id + ".yaml").code()).isEqualTo(ExitCode.DONE);
    assertThat(Invocation.of(directory, "init", "i".repeat(65)).code())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), "precious");

    assertThat(Invocation.of(directory, "init", "mine"))
        .isEqualTo(
            new Invocation(
                ExitCode.BAD_INPUT,
                "",
                "brink: mine.yaml is there already. Maybe give another ID or --to FILE\n"));
    assertThat(Files.readString(directory.resolve("mine.yaml"))).isEqualTo("precious");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldWithItsCause() throws IOException {
    Files.writeString(directory.resolve("file"), "");

    assertThat(Invocation.of(directory, "init", "mine", "--to", "file/mine.yaml"))
        .isEqualTo(
            new Invocation(
                ExitCode.UNWRITABLE,
                "",
                "brink: could not write file/mine.yaml: a file stands where a directory is"
                    + " needed\n"));
  }
}
