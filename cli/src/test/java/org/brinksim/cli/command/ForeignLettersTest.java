package org.brinksim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.brinksim.cli.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A title in any script is drawn, or it is said which of its letters are not. */
class ForeignLettersTest {
  @TempDir private Path directory;

  /** U+E123 is for private use: no font of a system has it. */
  @Test
  void lettersWithoutAFontAreNamed() throws IOException {
    Files.writeString(
        directory.resolve("mine.yaml"), "extends: starter\ntitle: \"Kursk \\uE123\"\n");

    Invocation run = Invocation.of(directory, "run", "mine.yaml", "-n", "4", "--out", "out");
    Invocation report = Invocation.of(directory, "report", "out");

    assertThat(run.code()).as(run.err()).isZero();
    for (Invocation done : List.of(run, report)) {
      assertThat(done.err())
          .contains(
              "brink: warning: this machine has no font for \uE123 (U+E123): charts as PNG show boxes"
                  + " there; in SVG and report the reader's machine draws them. Maybe install");
    }
    assertThat(Files.readString(directory.resolve("out/charts/peak-rung.svg")))
        .contains("Kursk \uE123");
  }

  @Test
  void noMoreThanThreeAreShown() {
    Set<Integer> letters = new TreeSet<>(List.of(0xd55c, 0xad6d, 0x1f600, 0xe000, 0xe001));

    assertThat(Drawings.words(letters))
        .startsWith(
            "this machine has no font for \uad6d (U+AD6D), \ud55c (U+D55C), \ue000 (U+E000) and 2"
                + " more: charts as PNG");
  }
}
