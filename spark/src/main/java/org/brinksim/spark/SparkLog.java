package org.brinksim.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Spark has said so far. Why an executor did not start is told nowhere else: it never was one
 * for Spark's listeners.
 *
 * @param file where it is
 */
record SparkLog(Path file) {

  private static final Pattern GRANTED =
      Pattern.compile("Granted executor ID (\\S+) on hostPort ([^\\s:]+):");
  private static final Pattern FAILED =
      Pattern.compile("Executor updated: (\\S+) is now (?:FAILED|LOST) \\((.*)\\)");
  private static final Pattern LOST = Pattern.compile("Lost executor \\S+ on ([^\\s:]+): (.*)");

  /** An executor that is no more, or never was. */
  record Loss(String host, String why) {

    /** Whether a disk is full. */
    boolean lacksRoom() {
      return SparkLog.lacksRoom(why);
    }
  }

  /** Whether words of Spark say that a disk is full. */
  static boolean lacksRoom(String words) {
    return words.contains("No space left on device") || words.contains("Disk quota exceeded");
  }

  /** Every executor that was lost, in order. */
  List<Loss> losses() {
    List<Loss> losses = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      return losses;
    }
    Map<String, String> hosts = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher granted = GRANTED.matcher(line);
        Matcher failed = FAILED.matcher(line);
        Matcher lost = LOST.matcher(line);
        if (granted.find()) {
          hosts.put(granted.group(1), granted.group(2));
        } else if (failed.find()) {
          losses.add(new Loss(hosts.getOrDefault(failed.group(1), ""), failed.group(2)));
        } else if (lost.find()) {
          losses.add(new Loss(lost.group(1), lost.group(2)));
        }
      }
      return losses;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
