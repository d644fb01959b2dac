package org.brinksim.results;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.brinksim.text.Sha256;

/**
 * A file that is there as a whole or not at all: it is written under a name of Brink's own in the
 * same folder, {@code .brink-PROCESS-NUMBER.part}, and then renamed. Nothing that has such a name
 * already is touched.
 */
public final class WholeFile {
  private static final Pattern UNFINISHED = Pattern.compile("\\.brink-\\d+-\\d+\\.part");
  private static final int BUFFER_BYTES = 1 << 16;

  /** How often another process may take what is not finished yet for what a dead one left. */
  private static final int ATTEMPTS = 5;

  private static final AtomicLong NUMBER = new AtomicLong();

  /** Writes the content of a file; it may be called again. */
  @FunctionalInterface
  public interface Content {
    /** Writes to a stream that is buffered and closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file where someone chose, in place of a file that has its name, but never through a
   * link. Missing folders are made. It lies on the disk before it has its name.
   *
   * @throws UnwritableException when it cannot be written, or its name is that of a link or
   *     directory; nothing is then left of it
   */
  public static void write(Path file, Content content) {
    if (Files.isSymbolicLink(file)) {
      throw refused(file, "it is a link. Maybe choose the file that it leads to");
    }
    if (Files.isDirectory(file)) {
      throw refused(file, "a directory has that name");
    }
    replace(file, content, true);
  }

  /** Writes a text in UTF-8, in the same manner. */
  public static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static UnwritableException refused(Path file, String why) {
    return new UnwritableException(file, new FileSystemException(file.toString(), null, why));
  }

  /**
   * Writes a file in the place of what has its name.
   *
   * @param forced whether it lies on the disk before it has its name
   * @return the SHA-256 of what was written, in hexadecimal digits
   * @throws UnwritableException when it cannot be written; nothing is then left of it
   */
  static String replace(Path file, Content content, boolean forced) {
    try {
      for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
        try {
          return attempt(file, content, forced);
        } catch (NoSuchFileException e) {
          // Somebody removed the folder, or what was being written.
          continue;
        }
      }
      return attempt(file, content, forced);
    } catch (IOException e) {
      throw new UnwritableException(file, e);
    } catch (UncheckedIOException e) {
      throw new UnwritableException(file, e.getCause());
    }
  }

  /**
   * A file for what does not fit into memory, which is gone when it is closed. What a process that
   * was killed leaves of it is told by its name, as of any unfinished file.
   *
   * @param folder where it is made
   */
  public static FileChannel scratch(Path folder) throws IOException {
    return FileChannel.open(
        create(folder),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static String attempt(Path file, Content content, boolean forced) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path unfinished = create(folder);
    try {
      String hash = fill(unfinished, content);
      if (forced) {
        force(unfinished, StandardOpenOption.WRITE);
      }
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      return hash;
    } catch (IOException | RuntimeException | Error e) {
      discard(unfinished, e);
      throw e;
    }
  }

  /** Makes what stands at a path. */
  @FunctionalInterface
  interface Making {
    Path at(Path path) throws IOException;
  }

  private static Path create(Path folder) throws IOException {
    return create(folder, Files::createFile);
  }

  /** Makes a file or directory of a name that there was not. */
  static Path create(Path folder, Making making) throws IOException {
    while (true) {
      try {
        return making.at(unfinished(folder));
      } catch (FileAlreadyExistsException e) {
        // It is somebody else's: the next number.
        continue;
      }
    }
  }

  /** The next name for what is not finished yet. */
  private static Path unfinished(Path folder) {
    return folder.resolve(
        ".brink-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".part");
  }

  private static String fill(Path file, Content content) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                BUFFER_BYTES),
            digest)) {
      content.writeTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void discard(Path file, Throwable failure) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Has the system write a file, or which files a folder holds, to the disk, and waits for it. */
  static void force(Path file, StandardOpenOption access) throws IOException {
    try (FileChannel channel = FileChannel.open(file, access)) {
      channel.force(true);
    }
  }

  /** Whether a file is what a process that was killed left of one. */
  static boolean isUnfinished(Path file) {
    return UNFINISHED.matcher(file.getFileName().toString()).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
