package org.brinksim.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * What the process's output is read on.
 *
 * @param results whether standard output is a terminal
 * @param problems whether standard error is a terminal
 * @param colours whether escape sequences may be used on standard output
 * @param columns its width in characters, without bound where there is no terminal; asked for only
 *     when it is needed, as asking takes time
 */
public record Terminal(boolean results, boolean problems, boolean colours, IntSupplier columns) {
  private static final int DEFAULT_COLUMNS = 100;
  private static final int FEWEST_COLUMNS = 40;
  private static final int PATIENCE_SECONDS = 2;

  /** No terminal: a file or a pipe. */
  public static Terminal none() {
    return new Terminal(false, false, false, () -> Integer.MAX_VALUE);
  }

  /** The terminal of this process, if it has one. */
  public static Terminal ofProcess(Map<String, String> environment) {
    boolean results = isTerminal(1);
    boolean problems = isTerminal(2);
    boolean wanted =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(
        results,
        problems,
        results && wanted,
        () -> Math.max(FEWEST_COLUMNS, columns(environment, results || problems)));
  }

  /** Where the system shows what a stream is connected to, that tells; elsewhere, {@code test}. */
  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      if (!Files.isSymbolicLink(link)) {
        return succeeds("test", "-t", Integer.toString(descriptor));
      }
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean succeeds(String... command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    return ended(process) && process.exitValue() == 0;
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int columns(Map<String, String> environment, boolean terminal) {
    String given = environment.getOrDefault("COLUMNS", "");
    if (given.matches("[1-9][0-9]{1,3}")) {
      return Integer.parseInt(given);
    }
    return terminal ? columnsByStty() : Integer.MAX_VALUE;
  }

  /** Asks {@code stty}, which answers "rows columns". */
  private static int columnsByStty() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return ended(stty) && answer.matches("[0-9]{1,4} [1-9][0-9]{0,3}")
          ? Integer.parseInt(answer.substring(answer.indexOf(' ') + 1))
          : DEFAULT_COLUMNS;
    } catch (IOException e) {
      return DEFAULT_COLUMNS;
    }
  }
}
