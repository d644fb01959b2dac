package org.brinksim.lab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The decoder of the page must know the records as they now are. */
class GeneratedDecoderTest {
  private static final Path SOURCE =
      Path.of("src/main/java/org/brinksim/lab/engine/ScenarioDecoder.java");

  @Test
  void theCommittedDecoderIsUpToDate() throws IOException {
    String expected = DecoderSource.text();
    if (Boolean.getBoolean("brink.regenerate")) {
      Files.writeString(SOURCE, expected);
    }
    assertThat(plain(Files.readString(SOURCE)))
        .as(
            "%s is out of date: mvn -pl .,sim-core,recorder,scenarios,lab test"
                + " -Dtest=GeneratedDecoderTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dbrink.regenerate=true, then mvn spotless:apply",
            SOURCE)
        .isEqualTo(plain(expected));
  }

  /** The formatter breaks lines, and nothing else. */
  private static String plain(String source) {
    return source.replaceAll("[\\s*]+", "");
  }
}
