package org.brinksim.results.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunManifest;
import org.brinksim.text.Characters;

/**
 * A file of numbers that is not as the run wrote it: its hash is another than that in the manifest.
 *
 * @param file its name
 * @param what what became of it, in words that follow the name
 */
public record Difference(String file, String what) {
  private static final int SHOWN_CHARACTERS = 100;

  /**
   * All such files of a run directory; charts and report are none, as they are drawn anew.
   *
   * @throws UncheckedIOException when one cannot be read
   * @throws org.brinksim.results.RunDirectoryException when one is a link
   */
  public static List<Difference> all(Path directory, RunManifest manifest) {
    try {
      return manifest.changed(directory).stream()
          .filter(name -> !RunDirectory.isDrawing(name))
          .map(name -> of(directory, name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Difference of(Path directory, String name) {
    Path file = directory.resolve(name);
    String shown = Characters.visibleInOneLine(name, SHOWN_CHARACTERS);
    if (!Files.exists(file)) {
      return new Difference(shown, "is missing");
    }
    if (!Files.isRegularFile(file)) {
      return new Difference(shown, "is not a file");
    }
    return new Difference(
        shown,
        name.endsWith(".csv") && SpreadsheetSigns.there(file)
            ? "is not the file that the run wrote: it looks as if a spreadsheet saved it"
            : "is not the file that the run wrote");
  }

  @Override
  public String toString() {
    return file + " " + what;
  }
}
