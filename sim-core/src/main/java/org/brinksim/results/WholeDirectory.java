package org.brinksim.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new directory of files that is there as a whole or not at all: it is filled under a name of
 * Brink's own beside its place, and then renamed.
 */
public final class WholeDirectory {

  /**
   * A file of it.
   *
   * @param name its name
   * @param content what it holds
   */
  public record Part(String name, WholeFile.Content content) {}

  private WholeDirectory() {}

  /**
   * Writes a directory where nothing stands. Missing folders above it are made. All of it lies on
   * the disk before it has its name.
   *
   * @throws UnwritableException when it cannot be written, or something has its name by then;
   *     nothing is then left of it
   */
  public static void write(Path directory, List<Part> parts) {
    write(directory, parts, () -> {});
  }

  /**
   * Likewise, if a check that comes last passes: when it throws, nothing is left of the directory.
   */
  public static void write(Path directory, List<Part> parts, Runnable check) {
    Path unfinished = begin(directory);
    try {
      for (Part part : parts) {
        write(directory, unfinished, part);
      }
      check.run();
      end(directory, unfinished);
    } catch (RuntimeException | Error e) {
      discard(unfinished, e);
      throw e;
    }
  }

  private static Path begin(Path directory) {
    Path folder = directory.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      return WholeFile.create(folder, Files::createDirectory);
    } catch (IOException e) {
      throw new UnwritableException(directory, e);
    }
  }

  /** Messages name the place that was asked for. */
  private static void write(Path directory, Path unfinished, Part part) {
    try {
      WholeFile.write(unfinished.resolve(part.name()), part.content());
    } catch (UnwritableException e) {
      throw new UnwritableException(directory.resolve(part.name()), (IOException) e.getCause());
    }
  }

  private static void end(Path directory, Path unfinished) {
    try {
      // Elsewhere a directory cannot be opened.
      if (directory.getFileSystem().getSeparator().equals("/")) {
        WholeFile.force(unfinished, StandardOpenOption.READ);
      }
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UnwritableException(directory, e);
    }
  }

  private static void discard(Path unfinished, Throwable failure) {
    try (Stream<Path> files = Files.list(unfinished)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
