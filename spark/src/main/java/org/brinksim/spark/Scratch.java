package org.brinksim.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.brinksim.results.UnwritableException;

/**
 * A folder of a connection: Spark's log, and what it needs while it runs. It stays when something
 * went wrong, since messages name the log.
 *
 * @param folder where
 */
record Scratch(Path folder) {

  /**
   * Makes one where the system has its temporary files.
   *
   * @throws UnwritableException when it cannot be made
   */
  static Scratch make() {
    try {
      return new Scratch(Files.createTempDirectory("brink-spark-"));
    } catch (IOException e) {
      throw new UnwritableException(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  /** Where all that Spark says goes. */
  Path log() {
    return folder.resolve("spark.log");
  }

  /** Removes it with all that is in it. */
  void remove() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UnwritableException(folder, e);
    }
  }
}
