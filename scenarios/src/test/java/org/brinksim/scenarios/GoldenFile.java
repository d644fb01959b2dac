package org.brinksim.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accepted estimates of a scenario, as a small table: a line for each.
 *
 * @param path where it lies
 */
record GoldenFile(Path path) {
  /** The command that accepts what has moved. */
  static final String ACCEPT =
      "mvn -pl .,sim-core,scenarios test -Dtest=GoldenResultsTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dbrink.regenerate=true";

  private static final String HEADER = "name,statistic,value,low,high,missing";

  /** Whether the command that accepts was given. */
  static boolean isToBeAccepted() {
    return Boolean.getBoolean("brink.regenerate");
  }

  /** Accepts estimates in place of those that are there. */
  void accept(List<GoldenEstimate> now) throws IOException {
    StringBuilder text = new StringBuilder(HEADER + "\n");
    now.forEach(estimate -> text.append(estimate.line()).append('\n'));
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** What moved, came or went, each in a line of words; nothing where there is no difference. */
  List<String> moved(List<GoldenEstimate> now) throws IOException {
    Map<String, GoldenEstimate> accepted = accepted();
    List<String> moved = new ArrayList<>();
    for (GoldenEstimate estimate : now) {
      GoldenEstimate before = accepted.remove(estimate.key());
      if (before == null) {
        moved.add("new: " + estimate.key());
      } else {
        estimate.since(before).ifPresent(moved::add);
      }
    }
    accepted.keySet().forEach(key -> moved.add("gone: " + key));
    return moved;
  }

  private Map<String, GoldenEstimate> accepted() throws IOException {
    Map<String, GoldenEstimate> accepted = new LinkedHashMap<>();
    if (Files.exists(path)) {
      Files.readAllLines(path).stream()
          .skip(1)
          .map(GoldenEstimate::parse)
          .forEach(estimate -> accepted.put(estimate.key(), estimate));
    }
    return accepted;
  }
}
