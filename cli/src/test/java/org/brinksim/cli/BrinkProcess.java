package org.brinksim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The command as a process of its own, with its streams in files.
 *
 * @param process the process
 * @param directory where it runs
 */
public record BrinkProcess(Process process, Path directory) {
  private static final int PATIENCE_SECONDS = 120;

  /**
   * Starts the command.
   *
   * @param directory where
   * @param before a command that starts others, with its options, such as {@code env}
   * @param arguments those of the command
   */
  public static BrinkProcess start(Path directory, List<String> before, String... arguments)
      throws IOException {
    return start(Path.of(System.getProperty("java.home")), directory, before, List.of(), arguments);
  }

  /**
   * Starts the command with another Java.
   *
   * @param home where that Java is installed
   * @param directory where
   * @param options those of Java
   * @param arguments those of the command
   */
  public static BrinkProcess startWith(
      Path home, Path directory, List<String> options, String... arguments) throws IOException {
    return start(home, directory, List.of(), options, arguments);
  }

  private static BrinkProcess start(
      Path home, Path directory, List<String> before, List<String> options, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(before);
    line.add(home.resolve("bin").resolve("java").toString());
    line.addAll(List.of("-Djava.awt.headless=true", "-XX:-UsePerfData"));
    // A short life: as the tests themselves, without the second compiler.
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    line.addAll(Arrays.asList(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("stdout").toFile())
            .redirectError(directory.resolve("stderr").toFile());
    builder.environment().put("BRINK_COMMAND", "./brink");
    return new BrinkProcess(builder.start(), directory);
  }

  /** Something that can be seen from outside. */
  @FunctionalInterface
  public interface Sight {
    boolean isThere() throws IOException;
  }

  /** Waits until something can be seen, while the process lives. */
  public void await(Sight sight) throws IOException, InterruptedException {
    while (!sight.isThere()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("it ended too early: " + text("stderr"));
      }
      Thread.sleep(5);
    }
  }

  /** Sends it a signal. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits for its end. */
  public Invocation end() throws IOException, InterruptedException {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not ended after " + PATIENCE_SECONDS + " s");
      }
      return new Invocation(process.exitValue(), text("stdout"), text("stderr"));
    } finally {
      process.destroyForcibly();
    }
  }

  private String text(String stream) throws IOException {
    return Files.readString(directory.resolve(stream), StandardCharsets.UTF_8);
  }
}
