package org.brinksim.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java names no reason when it can make no font; where it keeps its copy tells which it is. */
class WithoutFontTest {
  private static final IOException PROBLEM = new IOException("Problem reading font data.");

  @TempDir private Path directory;

  @Test
  void namesWhatTheMachineLacksWhereTheCopyCouldBeMade() {
    assertThat(ChartStyle.withoutFont(directory, PROBLEM))
        .hasMessageStartingWith("could not write charts: Java can make no font. Maybe the disk is")
        .hasMessageContaining("apt install fontconfig fonts-dejavu-core");
  }

  @Test
  void namesTheDirectoryOfTheCopyWhereThereIsNone() {
    Path none = directory.resolve("none");

    assertThat(ChartStyle.withoutFont(none, PROBLEM))
        .hasMessageStartingWith("could not write " + none + ": Java keeps copies of fonts there.");
  }
}
