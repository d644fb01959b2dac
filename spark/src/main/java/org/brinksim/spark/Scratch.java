package org.brinksim.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.brinksim.results.UnwritableException;

/**
 * A folder of a connection: Spark's log, and what it needs while it runs.
 *
 * @param folder where
 * @param told whether a message names the log, which then stays
 */
record Scratch(Path folder, AtomicBoolean told) {

  /**
   * Makes one where the system has its temporary files.
   *
   * @throws UnwritableException when it cannot be made
   */
  static Scratch make() {
    try {
      return new Scratch(Files.createTempDirectory("brink-spark-"), new AtomicBoolean());
    } catch (IOException e) {
      throw new UnwritableException(Path.of(System.getProperty("java.io.tmpdir")), e);
    }
  }

  /** Where all that Spark says goes. */
  Path log() {
    return folder.resolve("spark.log");
  }

  /** What Spark has said so far. */
  SparkLog said() {
    return new SparkLog(log());
  }

  /** The log, for a message: it stays. */
  Path tellLog() {
    told.set(true);
    return log();
  }

  /** Removes it with all that is in it, but for a log that was told of; the second time nothing. */
  void remove() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        if (!told.get() || !file.equals(log()) && !file.equals(folder)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UnwritableException(folder, e);
    }
  }
}
