package org.brinksim.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that an experiment's results are written into, each file beside its name first.
 *
 * @param path where it is
 */
public record RunDirectory(Path path) {

  /** The journal's name, while there is one. */
  static final String JOURNAL = ".journal";

  private static final String BESIDE = ".part";
  private static final int BUFFER_BYTES = 1 << 16;

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes to a stream that is buffered and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes the text of a file. */
  @FunctionalInterface
  interface Text {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Makes the directory, or opens it.
   *
   * @param path where
   * @param resume whether results may be there already
   * @throws RefusedDirectoryException when it is not empty and not to be resumed
   * @throws UnwritableException when it cannot be made
   */
  static RunDirectory open(Path path, boolean resume) throws RefusedDirectoryException {
    RunDirectory directory = new RunDirectory(path);
    try {
      if (Files.isDirectory(path)) {
        directory.refuseOthersFiles(resume);
      } else if (resume && !Files.exists(path)) {
        throw new RefusedDirectoryException(
            path + " does not exist, so there is nothing to resume. Maybe leave --resume out");
      }
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new UnwritableException(path, e);
    }
    return directory;
  }

  private void refuseOthersFiles(boolean resume) throws IOException, RefusedDirectoryException {
    boolean begun = Files.exists(journal());
    if (resume) {
      if (!begun) {
        String advice =
            Files.exists(path.resolve(RunManifest.FILE))
                ? " holds a finished run, so there is nothing to resume. Maybe give another --out"
                : " holds no interrupted run to resume. Maybe leave --resume out, or give another --out";
        throw new RefusedDirectoryException(path + advice);
      }
      return;
    }
    try (Stream<Path> entries = Files.list(path)) {
      if (entries.findAny().isPresent()) {
        String advice = begun ? "go on with the interrupted run in it by --resume, or " : "";
        throw new RefusedDirectoryException(
            path + " is not empty. Maybe " + advice + "give another --out");
      }
    }
  }

  /** The journal's place. */
  Path journal() {
    return path.resolve(JOURNAL);
  }

  /**
   * Writes a file beside its name, then renames it.
   *
   * @param name the file's name in the directory, with {@code /} between folders
   * @param content what to write
   * @throws UnwritableException when it cannot be written; nothing is then left of it
   */
  public void write(String name, Content content) {
    Path file = path.resolve(name);
    Path beside = file.resolveSibling(file.getFileName() + BESIDE);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // What a stopped run left there goes; nothing is ever written through a link.
      Files.deleteIfExists(beside);
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              BUFFER_BYTES)) {
        content.writeTo(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw discard(beside, new UnwritableException(file, e));
    } catch (UncheckedIOException e) {
      throw discard(beside, new UnwritableException(file, e.getCause()));
    } catch (RuntimeException | Error e) {
      discard(beside, e);
      throw e;
    }
  }

  private static <T extends Throwable> T discard(Path beside, T failure) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  /** Writes a text file in UTF-8, in the same manner. */
  void writeText(String name, Text text) {
    write(
        name,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          text.writeTo(writer);
          writer.flush();
        });
  }

  /** The name of a file in it, with {@code /} between folders. */
  String name(Path file) {
    return path.relativize(file).toString().replace('\\', '/');
  }

  /**
   * All files in it, by their names with {@code /} between folders, sorted; without the journal and
   * unfinished ones.
   */
  List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .map(this::name)
          .filter(name -> !name.equals(JOURNAL) && !name.endsWith(BESIDE))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
