package org.brinksim.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.brinksim.reports.SyntheticRun;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.reading.RunResults;

/** A run directory as it was written, for tests that change its files before it is read. */
record DamagedRun(Path directory) {
  /** How a message on a file that cannot be mended ends. */
  static final String RUN_AGAIN = ". Maybe run the scenario again into a new directory";

  /** Writes the whole run of {@link SyntheticRun} into the directory. */
  static DamagedRun in(Path directory) {
    return new DamagedRun(new SyntheticRun().write(directory));
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  RunResults read() {
    return RunResults.read(directory);
  }

  /** Changes the text of a file; an edit that changes nothing is a mistake of the test. */
  void edit(String file, UnaryOperator<String> change) {
    try {
      String text = Files.readString(file(file));
      String changed = change.apply(text);
      assertThat(changed).as("the edit of %s changes something", file).isNotEqualTo(text);
      Files.writeString(file(file), changed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The directory is refused with this whole message. */
  void assertRefused(String message) {
    assertThatThrownBy(this::read).isInstanceOf(RunDirectoryException.class).hasMessage(message);
  }
}
