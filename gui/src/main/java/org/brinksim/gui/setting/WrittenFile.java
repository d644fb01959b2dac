package org.brinksim.gui.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.output.RunDirectory;
import org.brinksim.output.UnwritableException;

/**
 * A file that the window leaves where someone chose: written beside its name and renamed, so that
 * it is there as a whole or not at all, and never through a link.
 */
public final class WrittenFile {
  private WrittenFile() {}

  /**
   * Writes a file, in place of one that has its name.
   *
   * @throws UnwritableException if it cannot be written, or its name is that of a link or directory
   */
  public static void write(Path file, RunDirectory.Content content) {
    Path place = file.toAbsolutePath();
    if (Files.isSymbolicLink(place)) {
      throw refused(file, "it is a link. Maybe choose the file that it leads to");
    }
    if (Files.isDirectory(place)) {
      throw refused(file, "a directory has that name");
    }
    if (!Files.isDirectory(place.getParent())) {
      throw new UnwritableException(file, new NoSuchFileException(file.toString()));
    }
    new RunDirectory(place.getParent()).write(place.getFileName().toString(), content);
  }

  private static UnwritableException refused(Path file, String why) {
    IOException cause = new FileSystemException(file.toString(), null, why);
    return new UnwritableException(file, cause);
  }

  /** Writes a text in UTF-8, in the same manner. */
  static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Those of some files that are there already, links that lead nowhere included. */
  public static List<Path> existing(List<Path> files) {
    return files.stream().filter(f -> Files.exists(f, LinkOption.NOFOLLOW_LINKS)).toList();
  }
}
