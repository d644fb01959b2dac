package org.brinksim.cli.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.WholeFile;

/**
 * A process of the cluster, as a file remembers it: number and time of start, so that another
 * process which has its number by now is not taken for it.
 *
 * @param name master, worker-1, worker-2, ...
 * @param pid its number
 * @param startedAt when it began; {@link Instant#EPOCH} where the system does not tell
 */
record ClusterProcess(String name, long pid, Instant startedAt) {

  private static final int GRACE_SECONDS = 10;
  private static final String SUFFIX = ".pid";

  static ClusterProcess of(String name, ProcessHandle handle) {
    return new ClusterProcess(
        name, handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
  }

  /** Where the file of a process lies. */
  static Path file(Path folder, String name) {
    return folder.resolve(name + SUFFIX);
  }

  /** Notes it in a folder. */
  void write(Path folder) {
    WholeFile.write(file(folder, name), pid + "\n" + startedAt + "\n");
  }

  /** What a folder remembers; empty where there is no such process, or the file is damaged. */
  static Optional<ClusterProcess> read(Path folder, String name) {
    Path file = file(folder, name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String[] lines = Files.readString(file).split("\n");
      return Optional.of(
          new ClusterProcess(name, Long.parseLong(lines[0]), Instant.parse(lines[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The process, while it lives. */
  private Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(it -> it.info().startInstant().orElse(Instant.EPOCH).equals(startedAt));
  }

  boolean isUp() {
    return handle().isPresent();
  }

  /** Ends it: asks first, and does not ask after some seconds. */
  void end() {
    Optional<ProcessHandle> running = handle();
    if (running.isPresent()) {
      running.get().destroy();
      if (!hasEnded(running.get())) {
        running.get().destroyForcibly();
        hasEnded(running.get());
      }
    }
  }

  private static boolean hasEnded(ProcessHandle process) {
    try {
      process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of process " + process.pid() + " is not told", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Forgets it. */
  void remove(Path folder) {
    try {
      Files.deleteIfExists(file(folder, name));
    } catch (IOException e) {
      throw new UnwritableException(file(folder, name), e);
    }
  }
}
