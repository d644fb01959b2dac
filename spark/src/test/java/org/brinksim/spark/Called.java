package org.brinksim.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.brinksim.cli.command.BrinkCommand;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.Terminal;

/**
 * The command, called within this process, and what came of it.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Called(int code, String out, String err) {

  private static final Pattern ENVIRONMENT =
      Pattern.compile(",\\s*\"environment\" : \\{.*?\\}", Pattern.DOTALL);

  /** Calls it in a directory. */
  static Called of(Path directory, String... arguments) {
    return when("no such words", () -> {}, Interruption.byRequest(), directory, arguments);
  }

  /**
   * Calls it, and does something once it has said something on standard error.
   *
   * @param said the words
   */
  static Called when(
      String said, Runnable then, Interruption interruption, Path directory, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    AtomicBoolean done = new AtomicBoolean();
    FilterOutputStream watched =
        new FilterOutputStream(err) {
          @Override
          public void flush() throws IOException {
            super.flush();
            if (err.toString(UTF_8).contains(said) && done.compareAndSet(false, true)) {
              then.run();
            }
          }
        };
    Session session =
        new Session(
            new PrintStream(out, false, UTF_8),
            new PrintStream(watched, true, UTF_8),
            Terminal.none(),
            directory,
            Clock.systemUTC(),
            "brink",
            interruption);
    int code = BrinkCommand.execute(session, arguments);
    String words = err.toString(UTF_8);
    return new Called(code, out.toString(UTF_8), words.replace(directory + "/", ""));
  }

  /** The contents of all files by name; of the manifest without its environment. */
  static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String name = directory.relativize(file).toString();
        contents.put(
            name, name.equals("manifest.json") ? ENVIRONMENT.matcher(text).replaceAll("") : text);
      }
    }
    return contents;
  }
}
