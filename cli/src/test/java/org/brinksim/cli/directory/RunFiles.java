package org.brinksim.cli.directory;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.brinksim.cli.console.Json;
import tools.jackson.databind.node.ObjectNode;

/** The files below a directory, to be compared byte by byte. */
public final class RunFiles {

  /** How often a directory that a process works in is looked at anew before that is an error. */
  private static final int LOOKS = 100;

  private RunFiles() {}

  /** The names of all files and directories below a directory, sorted. */
  public static Stream<String> names(Path directory) {
    for (int look = 1; ; look++) {
      try (Stream<Path> all = Files.walk(directory)) {
        return all
            .filter(p -> !p.equals(directory))
            .map(p -> directory.relativize(p).toString())
            .sorted()
            .toList()
            .stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (UncheckedIOException e) {
        // A running process may rename a file between its listing and the look at it.
        if (look == LOOKS || !(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
      }
    }
  }

  /**
   * The bytes of each file by its name; of the manifest, all but {@code environment}, which alone
   * may differ between two runs of the same.
   */
  public static Map<String, String> bytes(Path directory) {
    Map<String, String> bytes = new TreeMap<>();
    names(directory)
        .filter(name -> Files.isRegularFile(directory.resolve(name)))
        .forEach(name -> bytes.put(name, bytes(directory, name)));
    return bytes;
  }

  private static String bytes(Path directory, String name) {
    try {
      if (!name.equals("manifest.json")) {
        return new String(Files.readAllBytes(directory.resolve(name)), ISO_8859_1);
      }
      ObjectNode manifest =
          (ObjectNode) Json.MAPPER.readTree(Files.readString(directory.resolve(name)));
      manifest.remove("environment");
      return Json.MAPPER.writeValueAsString(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of each file by its name, whatever it is. */
  public static Map<String, String> texts(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : names(directory).toList()) {
      if (Files.isRegularFile(directory.resolve(name))) {
        texts.put(name, new String(Files.readAllBytes(directory.resolve(name)), ISO_8859_1));
      }
    }
    return texts;
  }
}
