package org.brinksim.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnwritableExceptionTest {

  private static final String NOWHERE = "/no such directory/table.csv";

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(NOWHERE, new AccessDeniedException(NOWHERE), "permission denied"),
        Arguments.of(
            NOWHERE,
            new FileAlreadyExistsException(NOWHERE),
            "a file stands where a directory is needed"),
        Arguments.of(
            NOWHERE,
            new NotDirectoryException(NOWHERE),
            "a file stands where a directory is needed"),
        Arguments.of(NOWHERE, new NoSuchFileException(NOWHERE), "its directory does not exist"),
        Arguments.of("/proc/x", new NoSuchFileException("/proc/x"), "nothing can be made there"),
        Arguments.of("table.csv", new NoSuchFileException("x"), "nothing can be made there"),
        Arguments.of(
            NOWHERE,
            new FileSystemException(NOWHERE, null, "Read-only file system"),
            "Read-only file system"),
        Arguments.of(NOWHERE, new IOException("File too large"), "File too large"),
        Arguments.of(NOWHERE, new IOException(), "the disk refused"));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void theMessageSaysWhichFileAndWhy(String path, IOException cause, String reason) {
    UnwritableException problem = new UnwritableException(Path.of(path), cause);

    assertThat(problem).hasMessage("could not write " + path + ": " + reason).hasCause(cause);
  }
}
