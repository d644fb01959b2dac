package org.brinksim.cli.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brinksim.cli.Invocation;
import org.brinksim.cli.SmallRun;
import org.brinksim.cli.console.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside each file that a command writes lies a file of the user's with {@code .part} added. */
class PartFilesTest {
  @TempDir private Path directory;
  private final List<Path> parts = new ArrayList<>();

  private void lay(String name) throws IOException {
    for (String part : List.of(name + ".part", name + ".1.part", "." + name + ".part")) {
      Path file = directory.resolve(name).resolveSibling(Path.of(part).getFileName());
      Files.createDirectories(file.getParent());
      parts.add(Files.writeString(file, "mine"));
    }
  }

  @AfterEach
  void theyAreLeftAsTheyWere() {
    assertThat(parts).isNotEmpty().allSatisfy(part -> assertThat(part).hasContent("mine"));
  }

  private void assertWrites(String file, String... command) throws IOException {
    lay(file);
    assertThat(Invocation.of(directory, command).code()).isEqualTo(ExitCode.DONE);
    assertThat(directory.resolve(file)).isNotEmptyFile();
  }

  @Test
  void whereSomeoneChoseAFile() throws IOException {
    assertWrites("foo.yaml", "init", "foo");
    assertWrites("new/deep/b.yaml", "init", "foo", "--to", "new/deep/b.yaml");
    assertWrites("a.png", "gui", "starter", "--screenshot", "a.png");
    assertWrites("made/a.png", "gui", "starter", "--screenshot", "made/a.png");
  }

  @Test
  void inARunDirectory() throws IOException {
    SmallRun.interrupted(directory, 4, "-n", "8", "--quiet");
    Map<String, String> drawn = RunFiles.bytes(directory.resolve(SmallRun.NAME));
    for (String name : drawn.keySet()) {
      lay(SmallRun.NAME + "/" + name);
    }
    assertThat(drawn).containsKeys("manifest.json", "report.html", "charts/peak-rung.svg");
    assertThat(SmallRun.run(directory, "-n", "8", "--resume").code()).isEqualTo(ExitCode.DONE);
    theyAreLeftAsTheyWere();
    assertThat(Invocation.of(directory, "report", SmallRun.NAME).code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aNameThatNoRunDirectoryHasIsGoodElsewhere() throws IOException {
    for (String name : List.of("a\\b.yaml", "a\nb.yaml", " .yaml")) {
      assertWrites(name, "init", "foo", "--to", name);
    }
  }

  @Test
  void aLinkIsRefusedInTheWordsOfTheWindow() throws IOException {
    lay("x");
    Files.createSymbolicLink(directory.resolve("a.yaml"), directory.resolve("none"));
    assertThat(Invocation.of(directory, "init", "a"))
        .isEqualTo(
            new Invocation(
                ExitCode.UNWRITABLE,
                "",
                "brink: could not write a.yaml: it is a link. Maybe choose the file that it leads"
                    + " to\n"));
    assertThat(directory.resolve("none")).doesNotExist();
  }
}
