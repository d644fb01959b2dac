package org.brinksim.results.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.results.Progress;
import org.brinksim.results.RunManifest;
import org.brinksim.scenario.reading.ReadScenario;

/** Runs into directories, and what lies in these afterwards. */
public final class Runs {

  public static final Progress SILENT = (done, failed, requested) -> {};

  private static final Pattern ENVIRONMENT =
      Pattern.compile(",\\s*\"environment\" : \\{.*?\\}", Pattern.DOTALL);

  private Runs() {}

  /** Runs to the end on two threads. */
  public static RunEnd run(ReadScenario scenario, int replications, Path directory)
      throws Exception {
    return run(new RunRequest(scenario, 1, replications, 2, directory, false));
  }

  public static RunEnd run(RunRequest request) throws Exception {
    return Execution.open(request).execute(SILENT, new AtomicBoolean());
  }

  /** Runs, and cancels after so many replications. */
  public static RunEnd runSome(RunRequest request, int some) throws Exception {
    AtomicBoolean cancelled = new AtomicBoolean();
    return Execution.open(request)
        .execute((done, failed, requested) -> cancelled.set(done >= some), cancelled);
  }

  /** The contents of all files by name; of the manifest without its environment. */
  public static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String name = directory.relativize(file).toString();
        contents.put(
            name, name.equals(RunManifest.FILE) ? ENVIRONMENT.matcher(text).replaceAll("") : text);
      }
    }
    return contents;
  }

  /** Deletes a directory with all that is in it. */
  public static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
