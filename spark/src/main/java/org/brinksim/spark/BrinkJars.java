package org.brinksim.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.UnwritableException;

/** The jars that executors need beside Spark's own: this module, the engine, and its libraries. */
final class BrinkJars {

  /** What the names of the engine's libraries begin with. */
  private static final List<String> LIBRARIES =
      List.of(
          "brink-sim-core-",
          "brink-spark-",
          "mason-",
          "commons-math3-",
          "commons-rng-",
          "commons-numbers-",
          "commons-statistics-",
          "jackson-core-3",
          "jackson-databind-3",
          "jackson-dataformat-yaml-3",
          "snakeyaml-engine-",
          "fastcsv-");

  private BrinkJars() {}

  /**
   * Where they are.
   *
   * @param scratch where jars are made of classes that lie in folders, as while Brink is built
   */
  static List<String> of(Path scratch) {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (LIBRARIES.stream().anyMatch(path.getFileName().toString()::startsWith)) {
        jars.add(path.toString());
      } else if (Files.isDirectory(path) && isNeeded(path)) {
        jars.add(packed(path, scratch.resolve("classes-" + jars.size() + ".jar")).toString());
      }
    }
    return jars;
  }

  private static boolean isNeeded(Path classes) {
    return Stream.of(EngineVersion.class, BrinkJars.class)
        .anyMatch(one -> Files.exists(classes.resolve(one.getName().replace('.', '/') + ".class")));
  }

  private static Path packed(Path classes, Path jar) {
    try (Stream<Path> all = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(
            new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, zip);
      }
      return jar;
    } catch (IOException e) {
      throw new UnwritableException(jar, e);
    }
  }
}
