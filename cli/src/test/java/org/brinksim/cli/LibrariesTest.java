package org.brinksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The libraries that Brink is built with are, byte for byte, those that were reviewed.
 *
 * <p>When a version changes on purpose: {@code (cd cli/target/lib && sha256sum $(ls | grep -v
 * ^brink-)) > cli/libraries.sha256}.
 */
class LibrariesTest {

  private static final Path LIST = Path.of("libraries.sha256");

  /** What only tests use is not shipped. */
  private static final Pattern OF_TESTS =
      Pattern.compile(
          ".*/(org/junit|org/assertj|org/opentest4j|org/apiguardian|net/bytebuddy|com/tngtech|org/slf4j"
              + "|org/apache/maven|org/jacoco|org/seleniumhq|com/deque|com/google|io/opentelemetry"
              + "|org/jspecify|org/jetbrains)/.*");

  private static Map<String, String> reviewed() throws IOException {
    return Files.readAllLines(LIST).stream()
        .map(line -> line.split("  "))
        .collect(Collectors.toMap(w -> w[1], w -> w[0], (a, b) -> a, TreeMap::new));
  }

  private static Map<String, String> present() {
    return Stream.of(System.getProperty("java.class.path").split(":"))
        .filter(entry -> entry.endsWith(".jar") && !OF_TESTS.matcher(entry).matches())
        .map(Path::of)
        .filter(jar -> !jar.getFileName().toString().startsWith("brink-"))
        .collect(
            Collectors.toMap(
                jar -> jar.getFileName().toString(),
                LibrariesTest::hash,
                (a, b) -> a,
                TreeMap::new));
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(file + " cannot be hashed", e);
    }
  }

  @Test
  void areThoseThatWereReviewed() throws IOException {
    assertThat(present()).isEqualTo(reviewed());
  }
}
