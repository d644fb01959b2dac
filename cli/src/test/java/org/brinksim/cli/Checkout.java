package org.brinksim.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A checkout that the launcher takes for one of Brink: the launcher itself, a few sources, and a
 * stand-in for Maven that "builds" by laying ready jars in place, so that only the launcher and
 * Java are at work.
 *
 * @param home where it lies
 * @param tools the directory of the stand-in for Maven
 */
public record Checkout(Path home, Path tools) {
  private static final int PATIENCE_SECONDS = 120;
  private static final Path LAUNCHER = Path.of("..", "brink");

  /** What the stand-in does; it also keeps a list of the builds that it was asked for. */
  private static final String MAVEN =
      """
      #!/bin/sh
      case "$*" in *--version*) echo "Apache Maven 3.9.9"; exit ;; esac
      echo "$2" >>"$(dirname "$0")/builds"
      to=$(dirname "$2")/cli/target
      mkdir -p "$to/lib" && cp "$(dirname "$0")"/jars/*.jar "$to/lib" && mv "$to/lib/brink-cli.jar" "$to/brink-cli-0.jar"
      """;

  private static final String QUICK_JAVA =
      """
      #!/bin/sh
      case "$*" in *ArchiveClassesAtExit*) exit 1 ;; esac
      exec '%s' "$@"
      """;

  /** Makes one in an empty directory, not built yet. */
  public static Checkout make(Path directory) throws IOException {
    Checkout made = new Checkout(directory.resolve("checkout"), directory.resolve("tools"));
    Files.createDirectories(made.home.resolve("cli/src/main/java"));
    Files.createDirectories(made.tools.resolve("jars"));
    Files.copy(LAUNCHER, made.home.resolve("brink"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(made.home.resolve("pom.xml"), "<project/>\n");
    Files.writeString(made.home.resolve("cli/src/main/java/A.java"), "final class A {}\n");
    Path maven = Files.writeString(made.tools.resolve("mvn"), MAVEN);
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    made.collectJars();
    made.listLibraries();
    return made;
  }

  /** The class path of the tests, with each directory of classes as a jar. */
  private void collectJars() throws IOException {
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path path = Path.of(entry);
      boolean own = path.endsWith("cli/target/classes");
      Path jar = tools.resolve("jars/" + (own ? "brink-cli" : "library-" + number++) + ".jar");
      if (Files.isRegularFile(path)) {
        Files.copy(path, jar);
      } else if (Files.isDirectory(path)) {
        pack(path, jar);
      }
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        packed.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, packed);
      }
    }
  }

  /** The list of the libraries that the launcher compares those of a build with. */
  private void listLibraries() throws IOException {
    String list = "cd \"$1/jars\" && sha256sum library-*.jar >\"$2/cli/libraries.sha256\"";
    try {
      new ProcessBuilder("sh", "-c", list, "sh", tools.toString(), home.toString())
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Another one with the same files, as a move would leave it, where nothing is yet. */
  public Checkout linkedTo(Path other) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path there = other.resolve(home.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.createLink(there, file);
        }
      }
    }
    return new Checkout(other, tools);
  }

  /** Says that making an archive of classes was tried here, which takes seconds. */
  public Checkout withoutArchive() throws IOException {
    Path target = home.resolve("cli/target");
    try (Stream<Path> files = Files.list(target)) {
      for (Path archive : files.filter(f -> f.toString().endsWith(".jsa")).toList()) {
        Files.delete(archive);
      }
    }
    int version = Runtime.version().feature();
    Path java = Path.of(System.getProperty("java.home"), "bin", "java").toRealPath();
    Path tried = target.resolve("brink-" + version + ".archived");
    Files.deleteIfExists(tried);
    Files.writeString(tried, home.toRealPath() + " " + java + "\n");
    return this;
  }

  /** Variables for a start with a Java that ends at once when it is to make an archive. */
  public Map<String, String> makingNoArchive() throws IOException {
    Path real = Path.of(System.getProperty("java.home"), "bin").toRealPath();
    Path bin = Files.createDirectories(tools.resolve("jdk/bin"));
    Path java = bin.resolve("java");
    if (Files.notExists(java)) {
      Files.writeString(java, QUICK_JAVA.formatted(real.resolve("java")));
      Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.createSymbolicLink(bin.resolve("javac"), real.resolve("javac"));
    }
    return Map.of("JAVA_HOME", bin.getParent().toString());
  }

  /** The launcher's path. */
  public String launcher() {
    return home.resolve("brink").toString();
  }

  /** The places where builds were asked for. */
  public List<String> builds() throws IOException {
    Path builds = tools.resolve("builds");
    return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
  }

  /** Starts the launcher by its path. */
  public Invocation brink(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(launcher()));
    line.addAll(Arrays.asList(arguments));
    return start(directory, Map.of(), line);
  }

  /**
   * Starts a command line, with the stand-in for Maven first on the PATH, in the C.UTF-8 locale.
   *
   * @param directory where
   * @param environment more variables; one with an empty value is unset
   * @param line the command line
   */
  public Invocation start(Path directory, Map<String, String> environment, List<String> line)
      throws IOException, InterruptedException {
    Path streams = Files.createTempDirectory(tools, "streams");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(streams.resolve("out").toFile())
            .redirectError(streams.resolve("err").toFile());
    Map<String, String> variables = builder.environment();
    variables.put("PATH", tools + ":" + variables.get("PATH"));
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("LC_ALL", "C.UTF-8");
    variables.keySet().removeAll(List.of("BRINK_JAVA_OPTS", "BRINK_COMMAND", "JDK_JAVA_OPTIONS"));
    variables.putAll(environment);
    variables.values().removeIf(String::isEmpty);
    Process process = builder.start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not ended after " + PATIENCE_SECONDS + " s: " + line);
      }
      return new Invocation(
          process.exitValue(), text(streams.resolve("out")), text(streams.resolve("err")));
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
