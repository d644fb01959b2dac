package org.brinksim.results.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.brinksim.experiment.Border;
import org.brinksim.results.UnwritableException;

/** A run in a process of its own, so that the process can be given limits and settings. */
public final class ChildRun {

  private static final int UNWRITABLE = 3;

  private ChildRun() {}

  /**
   * Runs the border scenario on one thread: arguments are the directory, the number of replications
   * and a file for the message of what could not be written.
   */
  public static void main(String[] arguments) throws Exception {
    RunRequest request =
        new RunRequest(
            Border.with(), 1, Integer.parseInt(arguments[1]), 1, Path.of(arguments[0]), false);
    try {
      Execution.open(request).execute(Runs.SILENT, new AtomicBoolean());
    } catch (UnwritableException e) {
      Files.writeString(Path.of(arguments[2]), e.getMessage());
      System.exit(UNWRITABLE);
    }
  }

  /** Runs into a directory in a process with settings; what the process prints is inherited. */
  public static int run(Path directory, int replications, Path message, List<String> settings)
      throws IOException, InterruptedException {
    return wait(new ProcessBuilder(java(directory, replications, message, settings)));
  }

  /** The same where no file may grow beyond a size, in units of 512 bytes. */
  public static int runLimited(Path directory, int replications, Path message, int blocks)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\""));
    command.addAll(java(directory, replications, message, List.of()));
    return wait(new ProcessBuilder(command));
  }

  private static List<String> java(
      Path directory, int replications, Path message, List<String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-Xmx256m"));
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildRun.class.getName()));
    command.addAll(List.of(directory.toString(), "" + replications, message.toString()));
    return command;
  }

  private static int wait(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process =
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the run in a process of its own takes too long");
    }
    return process.exitValue();
  }
}
