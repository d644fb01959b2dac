package org.brinksim.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The command {@code ./brink}, timed from outside. The working directory is the checkout. */
final class BrinkCommand {

  private static final double NANOS = 1e9;
  private static final long POLL_MILLIS = 2;
  private static final String PEAK = "VmHWM:";
  private static final double KILOBYTES = 1024;

  /** What the command says once the last run has ended. */
  private static final String RAN = "Ran ";

  /**
   * When things came about, in seconds from the start of the process.
   *
   * @param firstRow a row of a run could be read
   * @param lastRun the last run had ended
   * @param end the process had ended
   * @param processor what processors spent on it
   * @param peakMegabytes the most memory that it held; NaN where the system does not tell
   * @param bytes what it left on the disk
   */
  record Times(
      double firstRow,
      double lastRun,
      double end,
      double processor,
      double peakMegabytes,
      long bytes) {}

  private BrinkCommand() {}

  /** Has the launcher build what is to be built, so that no timing contains that. */
  static void prepare() {
    time("--version");
  }

  /** How long a command takes that does nothing: the start of Java and of the command. */
  static double start() {
    return time("--version");
  }

  /**
   * Times a run that leaves tables and no charts.
   *
   * @param scenario its text
   * @param runs how many
   * @param threads how many at once
   */
  static Times run(String scenario, int runs, int threads) {
    try {
      Path scratch = Files.createTempDirectory("brink-benchmark");
      try {
        Path file = Files.writeString(scratch.resolve("scenario.yaml"), scenario);
        Path out = scratch.resolve("out");
        return watch(
            out,
            "run",
            file.toString(),
            "-n",
            Integer.toString(runs),
            "--threads",
            Integer.toString(threads),
            "--no-charts",
            "--out",
            out.toString());
      } finally {
        delete(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double time(String... arguments) {
    long began = System.nanoTime();
    try {
      await(start(arguments), arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return since(began);
  }

  private static Times watch(Path out, String... arguments) throws IOException {
    long began = System.nanoTime();
    Process process = start(arguments);
    Watch seen = new Watch();
    Path rows = out.resolve(".replications.csv");
    Thread watcher = new Thread(() -> seen.follow(rows, process, began));
    watcher.start();
    double lastRun = Double.NaN;
    try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lastRun = line.startsWith(RAN) ? since(began) : lastRun;
      }
    }
    await(process, arguments);
    double end = since(began);
    try {
      watcher.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
    return new Times(seen.firstRow, lastRun, end, seen.processor, seen.peakMegabytes, size(out));
  }

  private static Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("./brink"));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void await(Process process, String... arguments) {
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            "brink " + String.join(" ", arguments) + " ended with " + code);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What is seen of a command while it runs. */
  private static final class Watch {
    private double firstRow = Double.NaN;
    private double processor;
    private double peakMegabytes = Double.NaN;

    /** Follows it to its end. A row is there when a second line is, below the headings. */
    void follow(Path rows, Process process, long began) {
      try {
        while (process.isAlive()) {
          if (Double.isNaN(firstRow) && Files.exists(rows) && hasRow(rows)) {
            firstRow = since(began);
          }
          processor =
              process
                  .info()
                  .totalCpuDuration()
                  .map(spent -> spent.toNanos() / NANOS)
                  .orElse(processor);
          peakMegabytes = peak(process).orElse(peakMegabytes);
          Thread.sleep(POLL_MILLIS);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  /** The most memory that a process has held, where the system tells. */
  private static OptionalDouble peak(Process process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      // The process has ended, or this system has no such file.
      return OptionalDouble.empty();
    }
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static boolean hasRow(Path rows) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(rows)) {
      return reader.readLine() != null && reader.readLine() != null;
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / NANOS;
  }
}
